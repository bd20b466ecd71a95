import {html, nothing} from 'lit';
import {plusDays, plusMonths} from '../platform/days.js';
import {withProperties} from '../platform/element.js';
import {date, dateWithYear, word} from '../platform/format.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';
import {PHASES, usualDay} from './phases.js';

/** A cycle, old or new. Property: `cycles`. */
class CycleForm extends withProperties(FormElement, () => ({
  /** @type {Api.VersionedCycle[]} */
  cycles: [],
})) {
  get draftName() {
    return `cycle.${this.record?.id ?? 'new'}`;
  }

  prefix = 'cycle';
  fields = ['id', 'name', 'cadence', 'startsOn', 'endsOn', 'parentId', 'phaseDates'];

  /** A new one follows the last quarter. */
  start() {
    if (this.record) {
      return {};
    }
    const [last] = this.cycles
      .filter((cycle) => cycle.cadence === 'QUARTER')
      .sort((a, b) => b.endsOn.localeCompare(a.endsOn));
    const startsOn = last ? plusDays(last.endsOn, 1) : '';
    const endsOn = startsOn ? plusDays(plusMonths(startsOn, 3), -1) : '';
    const around = this.cycles.find(
      (cycle) => cycle.cadence === 'YEAR' && cycle.startsOn <= startsOn && endsOn <= cycle.endsOn,
    );
    return {cadence: 'QUARTER', startsOn, endsOn, parentId: (startsOn && around?.id) || null};
  }

  /** @param {Record<string, any>} draft */
  save(draft) {
    const made = this.base ? draft : {...draft, phaseDates: ownDays(draft['phaseDates'])};
    return this.store('/cycles', made, editedFields(), texts.adminCycle);
  }

  /** @returns {Record<string, string | null>} the own days, null where one was taken away */
  get phaseDates() {
    return {...this.base?.phaseDates, ...this.draft?.['phaseDates']};
  }

  render() {
    const words = texts.adminCycle;
    /** @param {'startsOn' | 'endsOn'} name */
    const day = (name) =>
      textField(this.field(name, words[name], {
        type: 'date',
        change: (value) => this.edit({[name]: value || null}),
      }));
    return this.form({
      lead: words.failed,
      content: html`
        <div class="okr-form-pair">
          ${textField(this.field('name', words.name))}
          ${selectField(this.field('cadence', words.cadence, {
            options: Object.entries(texts.cadences),
          }))}
        </div>
        <div class="okr-form-pair">${day('startsOn')} ${day('endsOn')}</div>
        ${this.base ? nothing : this.place()} ${this.phaseDays()}
      `,
    });
  }

  /** Where a new one stands. */
  place() {
    const words = texts.adminCycle;
    return html`<div class="okr-form-pair">
      ${selectField(this.field('parentId', words.parent, {
        id: 'cycle-parent',
        change: (parentId) => this.edit({parentId: parentId || null}),
        hint: words.parentHint,
        options: [['', words.noParent], ...this.cycles.map(({id, name}) => /** @type {[string, string]} */ ([id, name]))],
      }))}
      ${textField(this.field('id', words.id, {hint: words.idHint, optional: true}))}
    </div>`;
  }

  phaseDays() {
    const words = texts.adminCycle;
    const cycle = {startsOn: this.value('startsOn'), endsOn: this.value('endsOn')};
    const isOpen = Object.keys(this.phaseDates).length || this.errors['phaseDates'];
    return html`<details class="okr-phase-days" ?open=${Boolean(isOpen)}>
      <summary>${words.phaseDays}</summary>
      <p class="okr-quiet">${words.phaseDaysHint}</p>
      <div class="okr-phase-fields">
        ${PHASES.map((phase) => {
          const usual = usualDay(cycle, phase);
          return textField({
            id: `cycle-phase-${phase}`,
            type: 'date',
            label: word(texts.phases, phase),
            hint: usual ? words.usual(date(usual)) : '',
            value: this.phaseDates[phase] ?? '',
            error: this.saidAt(`/phaseDates/${phase}`),
            change: (value) =>
              this.edit({phaseDates: {...this.draft?.['phaseDates'], [phase]: value || null}}),
          });
        })}
      </div>
    </details>`;
  }
}

/**
 * @param {Record<string, string | null> | undefined} days
 * @returns {Record<string, string>} without those that were left empty
 */
const ownDays = (days) =>
  /** @type {Record<string, string>} */ (
    Object.fromEntries(Object.entries(days ?? {}).filter(([, day]) => day))
  );

/** @returns {Record<string, import('../platform/editing.js').EditedField>} */
function editedFields() {
  const words = texts.adminCycle;
  return {
    name: {label: words.name},
    cadence: {label: words.cadence, show: (cadence) => word(texts.cadences, cadence)},
    startsOn: {label: words.startsOn, show: dateWithYear},
    endsOn: {label: words.endsOn, show: dateWithYear},
    phaseDates: {
      label: words.phaseDays,
      show: (/** @type {Record<string, string>} */ days) =>
        Object.entries(ownDays(days))
          .map(([phase, day]) => `${word(texts.phases, phase)}: ${dateWithYear(day)}`)
          .join('\n'),
    },
  };
}

customElements.define('cycle-form', CycleForm);
