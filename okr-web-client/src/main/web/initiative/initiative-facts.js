import {html, nothing} from 'lit';
import {dateWithYear, word} from '../platform/format.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {person} from '../org/person-name.js';
import {personField} from '../org/person-picker.js';
import {texts} from '../texts/texts.js';
import {editedField} from './edited-fields.js';
import {isOverdue} from './initiative-states.js';

/** @typedef {import('./initiative-data.js').Shown} Shown */

/** Who does an initiative, when, and at what effort. @param {Shown} shown */
export const initiativeFacts = (shown) =>
  cardSection({
    title: texts.briefing.details,
    id: 'details-heading',
    body: html`<div class="okr-section-body okr-facts">
      ${promise(shown)} ${shown.editable ? form(shown) : list(shown)}
    </div>`,
  });

/** @param {Shown} shown */
function promise({initiative, editable}) {
  const {committedEnd, deliveredOn, lateCause, lateNote} = initiative;
  const words = texts.briefing;
  return html`
    ${isOverdue(initiative)
      ? html`<p>${toneTag('bad', words.overdueSince({date: dateWithYear(committedEnd ?? '')}))}</p>`
      : committedEnd
        ? html`<p>${words.promised({date: dateWithYear(committedEnd)})}</p>`
        : nothing}
    ${deliveredOn ? html`<p>${words.deliveredOn({date: dateWithYear(deliveredOn)})}</p>` : nothing}
    ${lateCause && !editable
      ? html`<p class="okr-quiet">
          ${words.lateCause}: ${word(texts.lateCauses, lateCause)}
          ${lateNote ? html`<br />${lateNote}` : nothing}
        </p>`
      : nothing}
  `;
}

/** @param {Shown} shown */
function list({fields, teams, programmes}) {
  const {teamId, ownerId, programmeId, effort, plannedStart, plannedEnd} = fields;
  const words = texts.briefing;
  /** @type {[string, unknown][]} */
  const rows = [
    [words.team, teams.name(teamId)],
    [words.owner, ownerId && person(ownerId)],
    [words.programme, programmes.find(({id}) => id === programmeId)?.name],
    [words.effort, effort],
    [words.plannedStart, plannedStart && dateWithYear(plannedStart)],
    [words.plannedEnd, plannedEnd && dateWithYear(plannedEnd)],
  ];
  return html`<dl class="okr-fact-list">
    ${rows.map(
      ([label, value]) =>
        html`<div><dt>${label}</dt><dd>${value || texts.keyResult.noValue}</dd></div>`,
    )}
  </dl>`;
}

/** @param {Shown} shown */
function form(shown) {
  const {initiative, teams, programmes, me} = shown;
  const writable = [...(me?.writableTeamIds ?? []), initiative.teamId];
  const words = texts.briefing;
  /** @param {string} name @param {string} label @param {Record<string, any>} more */
  const field = (name, label, more) =>
    editedField(shown, name, label, {id: `fact-${name}`, ...more});
  return html`
    ${selectField(field('teamId', words.team, {
      options: teams.optionsOf(writable),
      show: (/** @type {string} */ id) => teams.name(id),
    }))}
    ${personField(field('ownerId', words.owner, {optional: true}))}
    ${selectField(field('programmeId', words.programme, {
      options: [['', words.noProgramme], ...programmes.map(({id, name}) => [id, name])],
      show: (/** @type {string | null} */ id) =>
        programmes.find((one) => one.id === id)?.name ?? id ?? '',
    }))}
    ${textField(field('effort', words.effort, {type: 'number', min: 0}))}
    <div class="okr-pair">
      ${textField(field('plannedStart', words.plannedStart, {type: 'date'}))}
      ${textField(field('plannedEnd', words.plannedEnd, {type: 'date'}))}
    </div>
    ${isLate(initiative)
      ? html`${selectField(field('lateCause', words.lateCause, {
          options: [['', words.noCause], ...Object.entries(texts.lateCauses)],
          show: (/** @type {string | null} */ cause) => word(texts.lateCauses, cause),
        }))}
        ${textArea(field('lateNote', words.lateNote, {rows: 2, optional: true}))}`
      : nothing}
  `;
}

/** @param {Api.InitiativeAnswer} initiative */
function isLate(initiative) {
  const {committedEnd, lateCause, deliveredOn} = initiative;
  return (
    committedEnd &&
    (isOverdue(initiative) || lateCause || (deliveredOn && deliveredOn > committedEnd))
  );
}
