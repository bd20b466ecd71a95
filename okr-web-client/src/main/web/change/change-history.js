import {html, nothing} from 'lit';
import {getData, together} from '../platform/api.js';
import {alike, groupedBy} from '../platform/collections.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {daysBetween} from '../platform/days.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {emptyState, loadState} from '../platform/parts/states.js';
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
 * known already they may be given as `names`. Of the `amendments` of the records stand among them those
 * that none of their changes tells of, as of alignments, and what an import brings.
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

  /**
   * The changes, each with what it made easier, and the amendments that none of them tells of, as far
   * back as changes are shown.
   *
   * @param {import('./groups.js').Told[]} changes
   * @param {boolean} isCut whether there are earlier ones
   * @returns {import('./groups.js').Told[]} newest first
   */
  merged(changes, isCut) {
    const {amendments} = this;
    const earliest = isCut ? Date.parse(changes.at(-1)?.at ?? '') : 0;
    const marked = changes.map((change) => ({
      ...change,
      eased: amendments.filter((one) => one.eased && tells(change, one)).map(({field}) => field),
    }));
    const untold = amendments
      .filter((one) => !changes.some((change) => tells(change, one)))
      .map(asChange)
      .filter(({at}) => Date.parse(at) >= earliest);
    return [...marked, ...untold].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  }

  render() {
    const {data} = this.load;
    if (!data) {
      return loadState(this.load, 3);
    }
    const changes = this.merged(data.changes, data.more);
    if (!changes.length) {
      return emptyState(texts.changes.none);
    }
    return html`
      <ol class="okr-list">
        ${changes.map(
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
 * Whether a change is the one that left an amendment: that of the field, or of the key result that was added.
 *
 * @param {Api.LoggedChange} change
 * @param {Api.Amendment} amendment
 */
function tells({action, subjectId, at, before, after}, {objectiveId, keyResultId, field, writtenAt, newValue}) {
  const [name = '', part] = field.split('.');
  const held = (/** @type {any} */ state) => (part ? state?.[name]?.[part] : state?.[name]);
  const isItsField =
    action === 'UPDATE' &&
    subjectId === (keyResultId ?? objectiveId) &&
    alike(held(after), newValue) &&
    !alike(held(before), held(after));
  return at === writtenAt && (isItsField || (field === 'keyResults' && subjectId === newValue));
}

/**
 * An amendment as a change of its own, on its day: an import may bring one long after.
 *
 * @param {Api.Amendment} amendment
 * @returns {import('./groups.js').Told}
 */
function asChange(amendment) {
  const {id, byId, on, writtenAt, reason, field, eased} = amendment;
  return {
    revision: 0,
    at: Math.abs(daysBetween(on, writtenAt)) > 1 ? on : writtenAt,
    actorId: byId,
    tokenById: null,
    scope: '',
    action: 'CREATE',
    subjectType: 'AMENDMENT',
    subjectId: id,
    before: null,
    after: {...amendment},
    reason,
    eased: eased ? [field] : [],
  };
}

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
