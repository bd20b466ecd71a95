import {apiPath, getData, post, put} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {texts} from '../texts/texts.js';
import {weeksText} from './priority-parts.js';

/** @typedef {import('./what-if-draft.js').Difference} Difference */

const FIELDS = {effort: {label: texts.priority.whatIf.effort, show: weeksText}};

/**
 * Makes true what was supposed.
 *
 * @param {Api.InitiativeAnswer} initiative as it was read
 * @param {Omit<Difference, 'effort'> & {effort?: number | null}} difference
 * @param {string} [note] what the providers are told of whom nothing is needed any more
 */
export async function apply(initiative, difference, note = '') {
  const {id: initiativeId, dependencies} = initiative;
  const {effort, contributions = [], withoutDependencyIds = []} = difference;
  const path = apiPath`/initiatives/${initiativeId}`;
  if (effort !== undefined) {
    await saveChanges(path, initiative, {effort}, FIELDS);
  }
  for (const {keyResultId, impact, confidence} of contributions) {
    await put(`${path}/key-results/${encodeURIComponent(keyResultId)}`, {impact, confidence});
  }
  for (const id of withoutDependencyIds) {
    const dependency = dependencies.find((one) => one.id === id);
    await post(
      apiPath`/dependencies/${id}/answers`,
      {state: 'WITHDRAWN', ...(note.trim() ? {note: note.trim()} : {})},
      {etag: dependency ? `"${dependency.version}"` : null},
    );
  }
}

/**
 * Takes effort, impacts and confidences back to what they were.
 *
 * @param {Api.InitiativeAnswer} before
 * @param {Difference} difference that was applied
 */
export async function takeBack(before, {initiativeId, effort, contributions = []}) {
  const changed = contributions.map((one) => one.keyResultId);
  await apply(await getData(apiPath`/initiatives/${initiativeId}`), {
    initiativeId,
    ...(effort === undefined ? {} : {effort: before.effort}),
    contributions: before.contributions.filter((one) => changed.includes(one.keyResultId)),
  });
}
