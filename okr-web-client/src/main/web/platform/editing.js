import {get, patch} from './api.js';
import {alike} from './collections.js';
import {texts} from '../texts/texts.js';
import {Problem} from './problem.js';

/**
 * A record changed by two people at once: what it was, what this person made of it, and what the other
 * one made of it.
 *
 * @typedef {{
 *   fields: Record<string, EditedField>,
 *   mine: Record<string, any>,
 *   theirs: Record<string, any>,
 *   clashing: string[],
 *   resolve: (changes: Record<string, any> | null) => void,
 * }} Clash resolve: what is to be saved after all, nothing where all is to stay as the other one made it;
 *     null where it is not decided yet
 *
 * @typedef {{label: string, show?: (value: any) => string}} EditedField
 */

/**
 * How a record with fields within fields is edited as flat ones, each of which may clash for itself.
 *
 * @typedef {{
 *   flat: (record: any) => Record<string, any>,
 *   nested: (changes: Record<string, any>) => Record<string, any>,
 * }} Shape nested: a merge patch of the record
 */

/** @type {Shape} */
const PLAIN = {flat: (record) => record, nested: (changes) => changes};

const bus = new EventTarget();

/** @param {(clash: Clash) => void} listener the frame, which lets the person choose */
export function onClash(listener) {
  bus.addEventListener('clash', (event) => listener(/** @type {CustomEvent} */ (event).detail));
}

/**
 * Saves what was changed about a record. Where somebody else changed other fields of it in the
 * meantime both changes stay; where both changed the same field the person sees both and chooses.
 *
 * @param {string} path of the record
 * @param {{version: number} & Record<string, any>} base the record as it was read
 * @param {Record<string, any>} changes a JSON merge patch of it
 * @param {Record<string, EditedField>} fields how the fields are called and shown
 * @param {Shape} [shape] where the fields, those of base too, are not those of the record itself
 * @returns {Promise<any>} the record as it is now
 * @throws {Problem} for every other refusal, and where the person did not choose
 */
export async function saveChanges(path, base, changes, fields, shape = PLAIN) {
  /** @type {Record<string, any>} */
  let known = base;
  let wanted = changes;
  for (;;) {
    try {
      return (await patch(path, shape.nested(wanted), {etag: `"${known['version']}"`})).data;
    } catch (reason) {
      if (!(reason instanceof Problem) || reason.status !== 412) {
        throw reason;
      }
    }
    const record = (await get(path)).data;
    /** @type {Record<string, any>} */
    const theirs = {...shape.flat(record), version: record.version};
    const clashing = Object.keys(wanted).filter(
      (name) =>
        name in fields && !alike(theirs[name], known[name]) && !alike(theirs[name], wanted[name]),
    );
    known = theirs;
    if (clashing.length) {
      const chosen = await choose(fields, wanted, theirs, clashing);
      if (!chosen) {
        throw new Problem(412, {detail: texts.clash.open});
      }
      if (!Object.keys(chosen).length) {
        return record;
      }
      wanted = chosen;
    }
  }
}

/**
 * @param {Record<string, EditedField>} fields
 * @param {Record<string, any>} mine
 * @param {Record<string, any>} theirs
 * @param {string[]} clashing
 * @returns {Promise<Record<string, any> | null>}
 */
function choose(fields, mine, theirs, clashing) {
  return new Promise((resolve) => {
    bus.dispatchEvent(
      new CustomEvent('clash', {detail: {fields, mine, theirs, clashing, resolve}}),
    );
  });
}
