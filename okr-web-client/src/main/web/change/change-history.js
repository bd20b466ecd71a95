import {html, nothing} from 'lit';
import {get} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {loadTeams} from '../org/teams.js';
import {person} from '../org/person-name.js';
import {changeLine} from './change-line.js';
import {namesFrom} from './change-description.js';

/** @typedef {{type: string, id: string}} SubjectKey */

/** Shown at first, and then with each asking for more. */
const STEP = 10;
/** Ids that one request takes. */
const MOST_IDS = 100;

/**
 * Who changed what about some records, newest first. Where the ids in the changes have titles that are
 * known already they may be given as `names`.
 */
class ChangeHistory extends withProperties(OkrElement, () => ({
  /** @type {SubjectKey[]} */
  subjects: [],
  /** @type {import('./change-description.js').Names | null} */
  names: null,
})) {
  limit = STEP;
  load = new Load(this, {
    args: () => [JSON.stringify(this.subjects)],
    /** @returns {Promise<{changes: Api.LoggedChange[], names: import('./change-description.js').Names, more: boolean}>} */
    task: async (_, signal) => {
      const [teams, ...lists] = await Promise.all([
        loadTeams(),
        ...this.requests().map(async (query) => (await get('/changes', {signal, query})).data.items),
      ]);
      const wanted = new Set(this.subjects.map(({type, id}) => `${type} ${id}`));
      const changes = /** @type {Api.LoggedChange[]} */ (lists.flat())
        .filter(({subjectType, subjectId}) => wanted.has(`${subjectType} ${subjectId}`))
        .sort((a, b) => b.revision - a.revision);
      return {
        changes: changes.slice(0, this.limit),
        names: this.names ?? namesFrom([], teams),
        more: changes.length > this.limit,
      };
    },
    changed: () => {
      this.limit = STEP;
    },
  });

  /** One for each type: the service pages within it, and an id may name records of several. */
  requests() {
    /** @type {Map<string, string[]>} */
    const byType = new Map();
    for (const {type, id} of this.subjects) {
      byType.set(type, [...(byType.get(type) ?? []), id]);
    }
    return [...byType].flatMap(([subjectType, ids]) =>
      Array.from({length: Math.ceil(ids.length / MOST_IDS)}, (_, part) => ({
        subjectType,
        subjectId: ids.slice(part * MOST_IDS, (part + 1) * MOST_IDS).join(','),
        order: 'NEWEST_FIRST',
        limit: Math.min(this.limit + 1, 500),
      })),
    );
  }

  showMore() {
    this.limit += 4 * STEP;
    this.load.run();
  }

  render() {
    const {data} = this.load;
    if (!data) {
      return loadState(this.load, 3);
    }
    if (!data.changes.length) {
      return emptyState(texts.changes.none);
    }
    return html`
      <ol class="okr-list">
        ${data.changes.map(
          (change) => html`<li>
            <p class="okr-quiet">
              <strong
                >${change.actorId ? person(change.actorId) : texts.changes.nobody}</strong
              >
              <time datetime=${change.at}>${dateWithYear(change.at)}</time>
            </p>
            ${changeLine(change, data.names)}
          </li>`,
        )}
      </ol>
      ${data.more
        ? html`<p class="okr-further">
            ${button(texts.changes.earlier, this.showMore, {look: 'sm'})}
          </p>`
        : nothing}
    `;
  }
}

customElements.define('change-history', ChangeHistory);
