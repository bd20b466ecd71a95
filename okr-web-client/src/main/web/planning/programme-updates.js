import {html, nothing} from 'lit';
import {apiPath, getAll, put} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {date} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem, violationsByField} from '../platform/problem.js';
import {statusBadge} from '../platform/parts/badges.js';
import {selectField, textArea, textField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {problemAlert} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../org/person-name.js';

/** @typedef {{headline: string, health: string, note: string}} Draft */

/** The weekly word about a programme, and those of the weeks before. Event: `programmes-changed`. */
class ProgrammeUpdates extends withProperties(OkrElement, () => ({
  programmeId: '',
  /** @type {Api.ProgrammeUpdate | null} */
  latest: null,
  isWritable: false,
  /** @type {Draft | null} */
  draft: null,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
  open: false,
})) {
  load = new Load(this, {
    args: () => this.open && [this.path],
    /** @returns {Promise<Api.ProgrammeUpdate[]>} newest first */
    task: ([path], signal) => getAll(path, {signal}),
  });

  get path() {
    return apiPath`/programmes/${this.programmeId}/updates`;
  }

  get draftName() {
    return `programme.${this.programmeId}`;
  }

  /** This week's update, which another one takes the place of. */
  get current() {
    return this.latest?.weekOf === monday() ? this.latest : null;
  }

  /** @returns {Draft} */
  start() {
    return {
      headline: this.current?.headline ?? '',
      health: this.latest?.health ?? 'ON_TRACK',
      note: this.current?.note ?? '',
    };
  }

  /** @param {Event & {target: HTMLDetailsElement}} event */
  turned(event) {
    this.open = event.target.open;
  }

  /** @param {Partial<Draft>} change */
  edit(change) {
    this.draft = {.../** @type {Draft} */ (this.draft), ...change};
    keep(this.draftName, this.draft);
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const {draft} = this;
    if (!draft) {
      return;
    }
    try {
      await put(`${this.path}/${monday()}`, {
        headline: draft.headline.trim(),
        health: draft.health,
        note: draft.note.trim() || null,
      });
      forget(this.draftName);
      this.draft = null;
      this.problem = null;
      notify(texts.programme.updated);
      if (this.load.data) {
        this.load.run();
      }
      this.emitUp('programmes-changed');
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  render() {
    const {latest} = this;
    return html`<div class="okr-section-body okr-updates">
      ${latest
        ? this.entry(latest)
        : html`<p class="okr-quiet">${texts.programme.noUpdate}</p>`}
      ${this.draft ? this.form(this.draft) : nothing}
      <div class="okr-actions">
        ${this.isWritable && !this.draft
          ? html`<button
              type="button"
              class="btn btn-sm"
              @click=${() =>
                (this.draft = /** @type {Draft | null} */ (kept(this.draftName)) ?? this.start())}
            >
              ${icon(this.current ? 'edit' : 'plus')}${this.current
                ? texts.programme.change
                : texts.programme.update}
            </button>`
          : nothing}
      </div>
      ${latest
        ? html`<details class="okr-explained" @toggle=${this.turned}>
            <summary>${texts.programme.earlier}</summary>
            ${(this.load.data ?? []).map((update) => this.entry(update))}
          </details>`
        : nothing}
    </div>`;
  }

  /** @param {Api.ProgrammeUpdate} update */
  entry({weekOf, headline, health, note, byId}) {
    return html`<article class="okr-update">
      <p>
        ${statusBadge(health)} <strong>${headline}</strong>
        <span class="okr-quiet"
          >${texts.programme.weekOf(date(weekOf))}
          ${byId ? html`· <person-name .person=${byId}></person-name>` : nothing}</span
        >
      </p>
      ${note ? html`<p>${note}</p>` : nothing}
    </article>`;
  }

  /** @param {Draft} draft */
  form(draft) {
    const {at, rest} = violationsByField(this.problem, ['headline', 'health', 'note']);
    return html`<form novalidate class="okr-update-form" @submit=${this.save}>
      ${this.problem && (rest.length || !this.problem.violations.length)
        ? problemAlert(this.problem, {rest})
        : nothing}
      ${textField({
        id: `headline-${this.programmeId}`,
        label: texts.programme.headline,
        value: draft.headline,
        error: at['headline'],
        change: (headline) => this.edit({headline}),
      })}
      ${selectField({
        id: `health-${this.programmeId}`,
        label: texts.programme.health,
        value: draft.health,
        error: at['health'],
        short: true,
        options: [
          ['ON_TRACK', texts.status.ON_TRACK],
          ['AT_RISK', texts.status.AT_RISK],
          ['OFF_TRACK', texts.status.OFF_TRACK],
        ],
        change: (health) => this.edit({health}),
      })}
      ${textArea({
        id: `note-${this.programmeId}`,
        label: texts.checkIn.note,
        value: draft.note,
        error: at['note'],
        optional: true,
        change: (note) => this.edit({note}),
      })}
      <div class="okr-form-end">
        <button type="submit" class="btn btn-primary">${texts.save}</button>
        ${button(
          texts.cancel,
          () => {
            forget(this.draftName);
            this.draft = null;
            this.problem = null;
          },
        )}
      </div>
    </form>`;
  }
}

/** The first day of this week, in UTC as the service counts by default. */
function monday() {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

customElements.define('programme-updates', ProgrammeUpdates);
