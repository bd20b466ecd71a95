import {html} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {Load} from '../platform/load.js';
import {loadView} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {ownedBy} from './owned.js';

/** What changes hands when somebody leaves. */
export class OwnedWork extends withProperties(OkrElement, () => ({personId: ''})) {
  load = new Load(this, {
    args: () => [this.personId],
    task: ([id], signal) => ownedBy(id, signal),
    follow: false,
  });

  render() {
    const {owns, ownsNothing} = texts.adminOrg.leaving;
    return loadView(
      this.load,
      (counts) => html`<p><strong>${counts ? owns({counts}) : ownsNothing}</strong></p>`,
      1,
    );
  }
}

customElements.define('owned-work', OwnedWork);
