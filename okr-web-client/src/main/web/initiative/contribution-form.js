import {html} from 'lit';
import {apiPath, put} from '../platform/api.js';
import {percent} from '../platform/format.js';
import {selectField} from '../platform/parts/fields.js';
import {selectBox} from '../platform/parts/filters.js';
import {recordForm} from '../platform/parts/record-form.js';
import {searchPicker} from '../platform/parts/search-picker.js';
import {searchKeyResults} from '../okr/pickers.js';
import {texts} from '../texts/texts.js';

/** Confidences to choose from, in percent. */
const STEPS = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];

const IMPACTS = Object.entries(texts.initiative.impacts);

/** A confidence and those to choose from. @param {number} value 0..1 */
function confidenceChoice(value) {
  const percents = Math.round(value * 100);
  const steps = STEPS.includes(percents) ? STEPS : [...STEPS, percents].sort((a, b) => b - a);
  return {
    value: String(percents),
    options: steps.map((step) => /** @type {const} */ ([String(step), percent(step / 100)])),
  };
}

/**
 * @param {string} label read out only
 * @param {string} value
 * @param {(value: Api.Contribution['impact']) => void} change
 */
export const impactSelect = (label, value, change) =>
  selectBox({
    label,
    value,
    options: IMPACTS,
    change: (chosen) => change(/** @type {Api.Contribution['impact']} */ (chosen)),
  });

/**
 * @param {string} label read out only
 * @param {number} value 0..1
 * @param {(value: number) => void} change
 */
export const confidenceSelect = (label, value, change) =>
  selectBox({label, ...confidenceChoice(value), change: (chosen) => change(Number(chosen) / 100)});

/**
 * Links an initiative to a key result.
 *
 * @param {Api.InitiativeAnswer} initiative
 * @param {{saved: (contribution: Api.Contribution) => unknown, closed: () => unknown}} after
 */
export function contributionForm({id: initiativeId, cycleId, contributions}, {saved, closed}) {
  const words = texts.briefing.contributions;
  return recordForm({
    draftName: `contribution.${initiativeId}`,
    prefix: 'link',
    fields: ['keyResult', 'keyResultId', 'impact', 'confidence'],
    needed: {keyResult: words.choose},
    start: () => ({keyResult: null, impact: 'MEDIUM', confidence: 0.7}),
    save: async ({keyResult: {id: keyResultId}, impact, confidence}) => {
      const path = apiPath`/initiatives/${initiativeId}/key-results/${keyResultId}`;
      await put(path, {impact, confidence});
      return {initiativeId, keyResultId, impact, confidence};
    },
    saved,
    closed,
    draw: (form) => ({
      className: 'okr-link-form',
      save: words.link,
      content: html`
        ${searchPicker(form.field('keyResult', words.keyResult, {
          name: 'key-result',
          chosen: form.value('keyResult') || null,
          error: Object.values(form.errors).join('; '),
          search: async (/** @type {string} */ text, /** @type {AbortSignal} */ signal) =>
            // Those that are linked cannot be chosen.
            (await searchKeyResults(cycleId)(text, signal)).map((option) =>
              contributions.some((one) => one.keyResultId === option.id)
                ? {...option, disabled: words.already}
                : option,
            ),
        }))}
        ${selectField(form.field('impact', words.impact, {options: IMPACTS, error: ''}))}
        ${selectField(form.field('confidence', words.confidence, {
          ...confidenceChoice(form.value('confidence')),
          error: '',
          change: (chosen) => form.edit({confidence: Number(chosen) / 100}),
        }))}
      `,
    }),
  });
}
