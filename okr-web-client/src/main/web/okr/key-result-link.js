import {html} from 'lit';
import {apiPath, getData} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {href} from '../platform/router.js';
import {named} from '../org/record-name.js';

/** Leads to a key result of which nothing but the id is known. */
class KeyResultLink extends withProperties(OkrElement, () => ({
  keyResultId: '',
  /** The cycle that is looked at. */
  cycleId: '',
  /** What it says; the title by default. */
  text: '',
  /** How the link looks. */
  look: '',
})) {
  load = new Load(this, {
    args: () => [this.keyResultId],
    /** @returns {Promise<Api.KeyResultAnswer>} */
    task: ([id], signal) => getData(apiPath`/key-results/${id}`, {signal}),
    about: ([id]) => [{type: 'KEY_RESULT', id}],
  });

  render() {
    const {keyResultId, cycleId, text, look} = this;
    const {data} = this.load;
    return data
      ? html`<a
          class=${look}
          href=${href('objective', {cycleId, objectiveId: data.objectiveId}, {kr: keyResultId})}
          >${text || data.title}</a
        >`
      : text || named('KEY_RESULT', keyResultId);
  }
}

/**
 * @param {string} keyResultId
 * @param {string} cycleId the one that is looked at
 */
export const keyResultLink = (keyResultId, cycleId) =>
  html`<key-result-link .keyResultId=${keyResultId} .cycleId=${cycleId}></key-result-link>`;

customElements.define('key-result-link', KeyResultLink);
