import {html} from 'lit';
import {apiPath, put} from '../platform/api.js';
import {percent} from '../platform/format.js';
import {selectField} from '../platform/parts/fields.js';
import {selectBox} from '../platform/parts/filters.js';
import {FormElement} from '../platform/parts/form-element.js';
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

/** Links an initiative, the record, to a key result. Event `saved` with the contribution. */
class ContributionForm extends FormElement {
  draftOf = 'contribution';
  prefix = 'link';
  fields = ['keyResult', 'keyResultId', 'impact', 'confidence'];
  needed = {keyResult: texts.briefing.contributions.choose};

  start() {
    return {keyResult: null, impact: 'MEDIUM', confidence: 0.7};
  }

  /** @param {Record<string, any>} draft @returns {Promise<Api.Contribution>} */
  async save({keyResult, impact, confidence}) {
    const {id: initiativeId} = this.record;
    const keyResultId = keyResult.id;
    await put(apiPath`/initiatives/${initiativeId}/key-results/${keyResultId}`, {impact, confidence});
    return {initiativeId, keyResultId, impact, confidence};
  }

  /**
   * The key results of the cycle; those that are linked cannot be chosen.
   *
   * @param {string} text
   * @param {AbortSignal} signal
   */
  async search(text, signal) {
    const {cycleId, contributions} = /** @type {Api.InitiativeAnswer} */ (this.record);
    const found = await searchKeyResults(cycleId)(text, signal);
    return found.map((option) =>
      contributions.some((one) => one.keyResultId === option.id)
        ? {...option, disabled: texts.briefing.contributions.already}
        : option,
    );
  }

  render() {
    const words = texts.briefing.contributions;
    return this.form({
      className: 'okr-link-form',
      save: words.link,
      content: html`
        ${searchPicker(this.field('keyResult', words.keyResult, {
          name: 'key-result',
          chosen: this.value('keyResult') || null,
          error: Object.values(this.errors).join('; '),
          search: (/** @type {string} */ text, /** @type {AbortSignal} */ signal) =>
            this.search(text, signal),
        }))}
        ${selectField(this.field('impact', words.impact, {options: IMPACTS, error: ''}))}
        ${selectField(this.field('confidence', words.confidence, {
          ...confidenceChoice(this.value('confidence')),
          error: '',
          change: (chosen) => this.edit({confidence: Number(chosen) / 100}),
        }))}
      `,
    });
  }
}

customElements.define('contribution-form', ContributionForm);
