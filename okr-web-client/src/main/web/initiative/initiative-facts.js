import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {dateWithYear, word} from '../platform/format.js';
import {personName} from '../org/people.js';
import {searchPeople} from '../org/pickers.js';
import {cardSection, toneTag} from '../platform/parts/layout.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {searchPicker} from '../platform/parts/search-picker.js';
import {texts} from '../texts/texts.js';
import {isOverdue} from './initiative-states.js';

/** Who does an initiative, when, and at what effort. Event `edit` with the fields that changed. */
class InitiativeFacts extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer} */
  initiative: required,
  /** @type {import('./briefing.js').Flat} */
  fields: {},
  /** @type {Record<string, string>} */
  errors: {},
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
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

  render() {
    return cardSection({
      title: texts.briefing.details,
      id: 'details-heading',
      body: html`<div class="okr-section-body okr-facts">
        ${this.promise()} ${this.editable ? this.form() : this.list()}
      </div>`,
    });
  }

  promise() {
    const {initiative} = this;
    const {committedEnd, deliveredOn, lateCause, lateNote} = initiative;
    const words = texts.briefing;
    return html`
      ${isOverdue(initiative)
        ? html`<p>${toneTag('bad', words.overdueSince(dateWithYear(committedEnd ?? '')))}</p>`
        : committedEnd
          ? html`<p>${words.promised(dateWithYear(committedEnd))}</p>`
          : nothing}
      ${deliveredOn ? html`<p>${words.deliveredOn(dateWithYear(deliveredOn))}</p>` : nothing}
      ${lateCause && !this.editable
        ? html`<p class="okr-quiet">
            ${words.lateCause}: ${word(texts.lateCauses, lateCause)}
            ${lateNote ? html`<br />${lateNote}` : nothing}
          </p>`
        : nothing}
    `;
  }

  list() {
    const {teamId, programmeId, effort, plannedStart, plannedEnd} = this.fields;
    const words = texts.briefing;
    /** @type {[string, unknown][]} */
    const rows = [
      [words.team, this.teams.name(teamId)],
      [words.owner, this.ownerName],
      [words.programme, this.programmes.find(({id}) => id === programmeId)?.name],
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

  /**
   * @param {string} name
   * @param {string} label
   * @param {Record<string, any>} [more] what else there is to say about the field
   * @returns {any}
   */
  field(name, label, more) {
    return {
      id: `fact-${name}`,
      label,
      value: String(this.fields[name] ?? ''),
      error: this.errors[name],
      change: (/** @type {unknown} */ value) => this.emit('edit', {[name]: value}),
      ...more,
    };
  }

  form() {
    const {initiative, fields, ownerName: label} = this;
    const writable = [...(this.me?.writableTeamIds ?? []), initiative.teamId];
    const teams = this.teams.options().filter(([id]) => writable.includes(id));
    const ownerId = fields['ownerId'];
    const words = texts.briefing;
    return html`
      ${selectField(this.field('teamId', words.team, {
        options: teams.map(([id, name]) => [id, name.trim()]),
      }))}
      ${searchPicker(this.field('ownerId', words.owner, {
        name: 'fact-ownerId',
        optional: true,
        chosen: ownerId ? {id: ownerId, label} : null,
        search: searchPeople,
        change: (/** @type {{id: string} | null} */ chosen) =>
          this.emit('edit', {ownerId: chosen?.id ?? null}),
      }))}
      ${selectField(this.field('programmeId', words.programme, {
        options: [
          ['', words.noProgramme],
          ...this.programmes.map(({id, name}) => [id, name]),
        ],
      }))}
      ${textField(this.field('effort', words.effort, {type: 'number', min: 0}))}
      <div class="okr-pair">
        ${textField(this.field('plannedStart', words.plannedStart, {type: 'date'}))}
        ${textField(this.field('plannedEnd', words.plannedEnd, {type: 'date'}))}
      </div>
      ${this.isLate()
        ? html`${selectField(this.field('lateCause', words.lateCause, {
            options: [['', words.noCause], ...Object.entries(texts.lateCauses)],
          }))}
          ${textArea(this.field('lateNote', words.lateNote, {rows: 2, optional: true}))}`
        : nothing}
    `;
  }

  isLate() {
    const {committedEnd, lateCause, deliveredOn} = this.initiative;
    return (
      committedEnd &&
      (isOverdue(this.initiative) || lateCause || (deliveredOn && deliveredOn > committedEnd))
    );
  }
}

customElements.define('initiative-facts', InitiativeFacts);
