import {html, nothing} from 'lit';
import {getAll} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {emptyState, errorState, skeleton} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {loadTeams} from '../org/teams.js';
import '../org/person-name.js';
import {namesFrom, tell} from './words.js';

/** Shown at first; the rest on demand. */
const FIRST = 8;

/** Who changed what about some records, newest first. */
class ChangeHistory extends OkrElement {
  static properties = {subjects: {attribute: false}, all: {state: true}};

  constructor() {
    super();
    /** @type {{type: string, id: string}[]} */
    this.subjects = [];
    this.all = false;
    this.asked = '';
    /** @type {Load<{changes: Api.LoggedChange[], names: import('./words.js').Names}>} */
    this.load = new Load(this);
  }

  willUpdate() {
    const asked = JSON.stringify(this.subjects);
    if (asked !== this.asked) {
      this.asked = asked;
      this.load.clear();
      this.reload();
    }
  }

  reload() {
    return this.load.run(async (signal) => {
      const [teams, ...lists] = await Promise.all([
        loadTeams(),
        ...this.subjects.map(({type, id}) =>
          getAll('/changes', {signal, query: {subjectType: type, subjectId: id}}),
        ),
      ]);
      const changes = /** @type {Api.LoggedChange[]} */ (lists.flat());
      changes.sort((a, b) => b.revision - a.revision || b.at.localeCompare(a.at));
      return {changes, names: namesFrom([], teams)};
    });
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      return problem && !loading ? errorState(problem, () => this.reload()) : skeleton(3);
    }
    if (!data.changes.length) {
      return emptyState(texts.changes.none);
    }
    const shown = this.all ? data.changes : data.changes.slice(0, FIRST);
    return html`
      <ol class="okr-list okr-changes">
        ${shown.map((change) => {
          const {what, subject, details} = tell(change, data.names);
          return html`<li>
            <p>
              ${change.actorId
                ? html`<strong><person-name .person=${change.actorId}></person-name></strong>`
                : html`<strong>${texts.changes.nobody}</strong>`}
              ${what} ${subject && this.subjects.length > 1 ? html`\u201c${subject}\u201d` : nothing}
              <time class="okr-quiet" datetime=${change.at}>${dateWithYear(change.at)}</time>
            </p>
            ${details.map((detail) => html`<p class="okr-quiet">${detail}</p>`)}
            ${change.reason
              ? html`<p class="okr-quiet">${texts.changes.reason(change.reason)}</p>`
              : nothing}
          </li>`;
        })}
      </ol>
      ${data.changes.length > shown.length
        ? html`<button type="button" class="btn btn-sm okr-more-changes" @click=${() => (this.all = true)}>
            ${texts.changes.more(data.changes.length - shown.length)}
          </button>`
        : nothing}
    `;
  }
}

customElements.define('change-history', ChangeHistory);
