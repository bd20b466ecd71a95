import {keep, kept} from '../platform/drafts.js';
import {alike} from '../platform/collections.js';
import {flat} from './briefing.js';

/**
 * What somebody typed about an initiative and has not saved: the fields as they were when each was
 * first touched, and what became of them.
 *
 * @typedef {import('./briefing.js').Flat} Flat
 * @typedef {{base: Flat & {version: number}, changes: Flat}} Draft
 */

const NUMBERS = ['effort'];

/** Kept on this device under the initiative's id, until it is saved or discarded. */
export class BriefingDraft {
  /** @param {string} id */
  constructor(id) {
    this.name = `initiative.${id}`;
    /** @type {Draft | null} */
    this.draft = /** @type {Draft | null} */ (kept(this.name));
  }

  /** @param {Api.InitiativeAnswer} initiative @returns {Flat} its fields with what was typed over them */
  over(initiative) {
    return {...flat(initiative), ...this.draft?.changes};
  }

  /**
   * @param {Api.InitiativeAnswer} initiative as it is now
   * @param {Flat} change
   */
  edit(initiative, change) {
    const now = flat(initiative);
    /** @type {Flat & {version: number}} */
    const base = {...now, version: initiative.version, ...this.draft?.base};
    const changes = {...this.draft?.changes};
    for (const [name, value] of Object.entries(change)) {
      if (!(name in changes)) {
        base[name] = now[name] ?? null;
      }
      if (alike(settle(name, value), base[name])) {
        delete changes[name];
      } else {
        changes[name] = value;
      }
    }
    this.put(Object.keys(changes).length ? {base, changes} : null);
  }

  /** @returns {Flat} what is to be sent */
  toSend() {
    return Object.fromEntries(
      Object.entries(this.draft?.changes ?? {}).map(([name, value]) => [name, settle(name, value)]),
    );
  }

  /**
   * Forgets what was saved; what was typed while it was on its way stays.
   *
   * @param {Flat} sent
   * @param {Api.InitiativeAnswer} saved
   */
  saved(sent, saved) {
    const rest = Object.entries(this.draft?.changes ?? {}).filter(
      ([name, value]) => !(name in sent && alike(settle(name, value), sent[name])),
    );
    this.put(null);
    this.edit(saved, Object.fromEntries(rest));
  }

  /** @param {Draft | null} draft */
  put(draft) {
    this.draft = draft;
    keep(this.name, draft);
  }
}

/**
 * What was typed, as the service takes it: nothing where it is blank, numbers as numbers.
 *
 * @param {string} name
 * @param {any} value
 */
function settle(name, value) {
  if (typeof value !== 'string') {
    return value;
  }
  const text = value.trim();
  if (!text) {
    return name === 'title' ? '' : null;
  }
  return NUMBERS.includes(name) ? Number(text) : text;
}
