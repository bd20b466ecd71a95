import {apiPath, getData, post, put} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {texts} from '../texts/texts.js';
import {weeksText} from './priority-parts.js';

/** @typedef {import('./what-if-draft.js').Difference} Difference */

const FIELDS = {effort: {label: texts.priority.whatIf.effort, show: weeksText}};

/** @param {string} id */
const pathOf = (id) => apiPath`/initiatives/${id}`;

/**
 * Makes true what was supposed.
 *
 * @param {Api.InitiativeAnswer} initiative as it was read
 * @param {Difference} difference
 * @param {string} note what the providers are told of whom nothing is needed any more
 */
export async function apply(initiative, {effort, contributions = [], withoutDependencyIds = []}, note) {
  if (effort !== undefined) {
    await saveChanges(pathOf(initiative.id), initiative, {effort}, FIELDS);
  }
  await putAll(initiative.id, contributions);
  for (const id of withoutDependencyIds) {
    const dependency = initiative.dependencies.find((one) => one.id === id);
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
export async function takeBack({id, ...before}, {effort, contributions = []}) {
  if (effort !== undefined) {
    const now = await getData(pathOf(id));
    await saveChanges(pathOf(id), now, {effort: before.effort}, FIELDS);
  }
  const changed = contributions.map((one) => one.keyResultId);
  await putAll(id, before.contributions.filter((one) => changed.includes(one.keyResultId)));
}

/**
 * @param {string} id
 * @param {Omit<Api.Contribution, 'initiativeId'>[]} contributions
 */
async function putAll(id, contributions) {
  for (const {keyResultId, impact, confidence} of contributions) {
    await put(apiPath`/initiatives/${id}/key-results/${keyResultId}`, {impact, confidence});
  }
}
