import {html, nothing} from 'lit';
import {plusDays, plusMonths} from '../platform/days.js';
import {date, dateWithYear, word} from '../platform/format.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {recordForm} from '../platform/parts/record-form.js';
import {texts} from '../texts/texts.js';
import {PHASES, usualDay} from './phases.js';

/** @typedef {import('../platform/parts/form-element.js').FormElement} Form */

/**
 * A cycle, old or new.
 *
 * @param {Api.VersionedCycle | null} record
 * @param {Api.VersionedCycle[]} cycles all
 * @param {import('../platform/parts/modal-dialog.js').Dialog<any>} dialog
 */
export function cycleForm(record, cycles, {done, close}) {
  const words = texts.adminCycle;
  return recordForm({
    record,
    draftName: `cycle.${record?.id ?? 'new'}`,
    prefix: 'cycle',
    fields: ['id', 'name', 'cadence', 'startsOn', 'endsOn', 'parentId', 'phaseDates'],
    start: () => (record ? {} : follower(cycles)),
    save: (draft, form) =>
      form.store(
        '/cycles',
        record ? draft : {...draft, phaseDates: ownDays(draft['phaseDates'])},
        words,
        {phaseDates: {label: words.phaseDays, show: daysText}},
      ),
    saved: done,
    closed: close,
    draw(form) {
      /** @param {'startsOn' | 'endsOn'} name */
      const day = (name) =>
        textField(form.field(name, words[name], {
          type: 'date',
          change: (value) => form.edit({[name]: value || null}),
        }));
      return {
        lead: words.failed,
        content: html`
          <div class="okr-form-pair">
            ${textField(form.field('name', words.name))}
            ${selectField(form.field('cadence', words.cadence, {
              options: Object.entries(texts.cadences),
            }))}
          </div>
          <div class="okr-form-pair">${day('startsOn')} ${day('endsOn')}</div>
          ${form.base ? nothing : place(form, cycles)} ${phaseDays(form)}
        `,
      };
    },
  });
}

/** What follows the last quarter. @param {Api.VersionedCycle[]} cycles */
function follower(cycles) {
  const [last] = cycles
    .filter((cycle) => cycle.cadence === 'QUARTER')
    .sort((a, b) => b.endsOn.localeCompare(a.endsOn));
  const startsOn = last ? plusDays(last.endsOn, 1) : '';
  const endsOn = startsOn ? plusDays(plusMonths(startsOn, 3), -1) : '';
  const around = cycles.find(
    (cycle) => cycle.cadence === 'YEAR' && cycle.startsOn <= startsOn && endsOn <= cycle.endsOn,
  );
  return {cadence: 'QUARTER', startsOn, endsOn, parentId: (startsOn && around?.id) || null};
}

/** Where a new one stands. @param {Form} form @param {Api.VersionedCycle[]} cycles */
function place(form, cycles) {
  const words = texts.adminCycle;
  return html`<div class="okr-form-pair">
    ${selectField(form.field('parentId', words.parent, {
      id: 'cycle-parent',
      change: (parentId) => form.edit({parentId: parentId || null}),
      hint: words.parentHint,
      options: [['', words.noParent], ...cycles.map(({id, name}) => [id, name])],
    }))}
    ${textField(form.field('id', words.id, {hint: words.idHint, optional: true}))}
  </div>`;
}

/** @param {Form} form */
function phaseDays(form) {
  const words = texts.adminCycle;
  const cycle = {startsOn: form.value('startsOn'), endsOn: form.value('endsOn')};
  /** @type {Record<string, string | null>} null where one was taken away */
  const typed = form.draft?.['phaseDates'];
  const own = {...form.base?.phaseDates, ...typed};
  const isOpen = Object.keys(own).length || form.errors['phaseDates'];
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
          hint: usual ? words.usual({date: date(usual)}) : '',
          value: own[phase] ?? '',
          error: form.saidAt(`/phaseDates/${phase}`),
          change: (value) => form.edit({phaseDates: {...typed, [phase]: value || null}}),
        });
      })}
    </div>
  </details>`;
}

/**
 * @param {Record<string, string | null> | undefined} days
 * @returns {Record<string, string>} without those that were left empty
 */
const ownDays = (days) =>
  /** @type {Record<string, string>} */ (
    Object.fromEntries(Object.entries(days ?? {}).filter(([, day]) => day))
  );

/** @param {Record<string, string>} days */
const daysText = (days) =>
  Object.entries(ownDays(days))
    .map(([phase, day]) => `${word(texts.phases, phase)}: ${dateWithYear(day)}`)
    .join('\n');
