import {html, nothing} from 'lit';
import {getData, together} from '../platform/api.js';
import {alike, groupedBy} from '../platform/collections.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {amendmentList} from '../okr/amendment-list.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {actor, changeLine, further} from './change-line.js';
import {namesFrom} from './change-description.js';
import {dissolvedInto, isArchiving} from './dissolution.js';

/** @typedef {import('./change-description.js').Names} Names */

/** Shown at first, and then with each asking for more. */
const STEP = 10;
/** Ids that one request takes. */
const MOST_IDS = 100;

/**
 * Who changed what about some records, newest first. Where the ids in the changes have titles that are
 * known already they may be given as `names`; once all changes are shown, above stand those of the
 * `amendments` that none tells of, as an import brings them.
 */
class ChangeHistory extends withProperties(OkrElement, () => ({
  /** @type {{type: string, id: string}[]} */
  subjects: [],
  /** @type {Names | null} */
  names: null,
  /** @type {Api.Amendment[]} */
  amendments: [],
})) {
  limit = STEP;
  load = new Load(this, {
    args: () => [JSON.stringify(this.subjects)],
    /** @returns {Promise<{changes: import('./groups.js').Told[], names: Names, more: boolean}>} */
    task: async (_, signal) => {
      const {teams, answers} = await together({
        teams: loadTeams(),
        answers: Promise.all(this.requests().map((query) => getData('/changes', {signal, query}))),
      });
      const wanted = new Set(this.subjects.map(({type, id}) => `${type} ${id}`));
      const changes = /** @type {Api.LoggedChange[]} */ (answers.flatMap(({items}) => items))
        .filter(({subjectType, subjectId}) => wanted.has(`${subjectType} ${subjectId}`))
        .sort((a, b) => b.revision - a.revision);
      return {
        changes: await Promise.all(
          changes.slice(0, this.limit).map((change) => told(change, signal)),
        ),
        names: this.names ?? namesFrom([], teams),
        more: changes.length > this.limit,
      };
    },
    about: () => this.subjects,
    changed: () => {
      this.limit = STEP;
    },
  });

  /** One for each type: the service pages within it, and an id may name records of several. */
  requests() {
    return groupedBy(this.subjects, ({type}) => type).flatMap(([subjectType, those]) =>
      Array.from({length: Math.ceil(those.length / MOST_IDS)}, (_, part) => ({
        subjectType,
        subjectId: those
          .slice(part * MOST_IDS, (part + 1) * MOST_IDS)
          .map(({id}) => id)
          .join(','),
        order: 'NEWEST_FIRST',
        limit: Math.min(this.limit + 1, 500),
      })),
    );
  }

  showMore() {
    this.limit += 4 * STEP;
    this.load.run();
  }

  /** The amendments that none of all changes tells of. @param {Api.LoggedChange[]} changes */
  untold(changes) {
    return this.amendments.filter((one) => !changes.some((change) => tells(change, one)));
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
      ${data.more ? nothing : amendmentList(this.untold(data.changes), null)}
      <ol class="okr-list">
        ${data.changes.map(
          (change) => html`<li>
            <p class="okr-quiet">
              ${actor(change.actorId)}
              <time datetime=${change.at}>${dateWithYear(change.at)}</time>
            </p>
            ${changeLine(change, data.names)}
          </li>`,
        )}
      </ol>
      ${data.more ? further(texts.changes.earlier, () => this.showMore()) : nothing}
    `;
  }
}

/**
 * Whether a change is the one that left an amendment.
 *
 * @param {Api.LoggedChange} change
 * @param {Api.Amendment} amendment of an objective
 */
const tells = ({subjectId, at, after}, {objectiveId, field, writtenAt, newValue}) =>
  subjectId === objectiveId && at === writtenAt && alike(after?.[field], newValue);

/**
 * What moved with a dissolved team is no change of its own, so that it is asked for.
 *
 * @param {Api.LoggedChange} change
 * @param {AbortSignal} signal
 * @returns {Promise<import('./groups.js').Told>}
 */
async function told(change, signal) {
  const intoTeamId = isArchiving(change) ? await dissolvedInto(change, signal) : undefined;
  return intoTeamId ? {...change, intoTeamId} : change;
}

customElements.define('change-history', ChangeHistory);
