import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateWithYear, word} from '../platform/format.js';
import {personName} from '../org/people.js';
import {searchPeople} from '../org/pickers.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {texts} from '../texts/texts.js';
import {isOverdue} from './initiative-states.js';
import '../org/person-name.js';
import '../platform/parts/search-picker.js';

/** Who does an initiative, when, and at what effort. Event `edit` with the fields that changed. */
class InitiativeFacts extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
  /** @type {import('./briefing.js').Flat} */
  fields: {},
  /** @type {Record<string, string>} */
  errors: {},
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  /** @type {Api.ProgrammeAnswer[]} */
  programmes: [],
  /** @type {Api.MeAnswer | null} */
  me: null,
  editable: false,
  ownerName: '',
})) {
  namedOwner = '';

  willUpdate() {
    const owner = this.fields['ownerId'] ?? '';
    if (owner !== this.namedOwner) {
      this.namedOwner = owner;
      this.ownerName = owner;
      if (owner) {
        personName(owner).then((name) => {
          if (this.namedOwner === owner) {
            this.ownerName = name;
          }
        });
      }
    }
  }

  /** @param {string} name @param {any} value */
  edit(name, value) {
    this.emit('edit', {[name]: value});
  }

  render() {
    const {initiative} = this;
    if (!initiative) {
      return nothing;
    }
    return cardSection({
      title: texts.briefing.details,
      id: 'details-heading',
      body: html`<div class="okr-section-body okr-facts">
        ${this.promise(initiative)} ${this.editable ? this.form(initiative) : this.list()}
      </div>`,
    });
  }

  /** @param {Api.InitiativeAnswer} initiative */
  promise(initiative) {
    const {committedEnd, deliveredOn, lateCause, lateNote} = initiative;
    return html`
      ${isOverdue(initiative)
        ? html`<p>
            ${toneTag('bad', texts.briefing.overdueSince(dateWithYear(committedEnd ?? '')))}
          </p>`
        : committedEnd
          ? html`<p>${texts.briefing.promised(dateWithYear(committedEnd))}</p>`
          : nothing}
      ${deliveredOn ? html`<p>${texts.briefing.deliveredOn(dateWithYear(deliveredOn))}</p>` : nothing}
      ${lateCause && !this.editable
        ? html`<p class="okr-quiet">
            ${texts.briefing.lateCause}: ${word(texts.lateCauses, lateCause)}
            ${lateNote ? html`<br />${lateNote}` : nothing}
          </p>`
        : nothing}
    `;
  }

  list() {
    const {fields} = this;
    /** @type {[string, unknown][]} */
    const rows = [
      [texts.briefing.team, this.teams?.name(fields['teamId'])],
      [texts.briefing.owner, this.ownerName],
      [texts.briefing.programme, this.programmes.find(({id}) => id === fields['programmeId'])?.name],
      [texts.briefing.effort, fields['effort']],
      [texts.briefing.plannedStart, fields['plannedStart'] && dateWithYear(fields['plannedStart'])],
      [texts.briefing.plannedEnd, fields['plannedEnd'] && dateWithYear(fields['plannedEnd'])],
    ];
    return html`<dl class="okr-fact-list">
      ${rows.map(
        ([label, value]) =>
          html`<div><dt>${label}</dt><dd>${value || texts.keyResult.noValue}</dd></div>`,
      )}
    </dl>`;
  }

  /** @param {Api.InitiativeAnswer} initiative */
  form(initiative) {
    const {fields, errors} = this;
    const writable = new Set([...(this.me?.writableTeamIds ?? []), initiative.teamId]);
    const teams = (this.teams?.options() ?? []).filter(([id]) => writable.has(id));
    const late =
      initiative.committedEnd &&
      (isOverdue(initiative) ||
        initiative.lateCause ||
        (initiative.deliveredOn && initiative.deliveredOn > initiative.committedEnd));
    return html`
      ${selectField({
        id: 'fact-teamId',
        label: texts.briefing.team,
        value: fields['teamId'],
        error: errors['teamId'],
        options: teams.map(([id, label]) => [id, label.trim()]),
        change: (value) => this.edit('teamId', value),
      })}
      <search-picker
        name="fact-ownerId"
        optional
        .label=${texts.briefing.owner}
        .error=${errors['ownerId'] ?? ''}
        .chosen=${fields['ownerId'] ? {id: fields['ownerId'], label: this.ownerName} : null}
        .search=${searchPeople}
        @chosen=${(/** @type {CustomEvent} */ event) =>
          this.edit('ownerId', event.detail?.id ?? null)}
      ></search-picker>
      ${selectField({
        id: 'fact-programmeId',
        label: texts.briefing.programme,
        value: fields['programmeId'] ?? '',
        error: errors['programmeId'],
        options: [
          ['', texts.briefing.noProgramme],
          ...this.programmes.map(
            /** @returns {[string, string]} */ ({id, name}) => [id, name],
          ),
        ],
        change: (value) => this.edit('programmeId', value),
      })}
      ${textField({
        id: 'fact-effort',
        label: texts.briefing.effort,
        type: 'number',
        min: 0,
        value: String(fields['effort'] ?? ''),
        error: errors['effort'],
        change: (value) => this.edit('effort', value),
      })}
      <div class="okr-pair">
        ${textField({
          id: 'fact-plannedStart',
          label: texts.briefing.plannedStart,
          type: 'date',
          value: fields['plannedStart'] ?? '',
          error: errors['plannedStart'],
          change: (value) => this.edit('plannedStart', value),
        })}
        ${textField({
          id: 'fact-plannedEnd',
          label: texts.briefing.plannedEnd,
          type: 'date',
          value: fields['plannedEnd'] ?? '',
          error: errors['plannedEnd'],
          change: (value) => this.edit('plannedEnd', value),
        })}
      </div>
      ${late
        ? html`${selectField({
            id: 'fact-lateCause',
            label: texts.briefing.lateCause,
            value: fields['lateCause'] ?? '',
            error: errors['lateCause'],
            options: [['', texts.briefing.noCause], ...Object.entries(texts.lateCauses)],
            change: (value) => this.edit('lateCause', value),
          })}
          ${textArea({
            id: 'fact-lateNote',
            label: texts.briefing.lateNote,
            rows: 2,
            optional: true,
            value: fields['lateNote'] ?? '',
            error: errors['lateNote'],
            change: (value) => this.edit('lateNote', value),
          })}`
        : nothing}
    `;
  }
}

customElements.define('initiative-facts', InitiativeFacts);
