import {html, nothing} from 'lit';
import {apiPath, getAll} from '../platform/api.js';
import {weekStart} from '../platform/days.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {date} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {statusBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {texts} from '../texts/texts.js';
import {person} from '../org/person-name.js';
import {currentOf, programmeUpdateForm} from './programme-update-form.js';

/** The weekly word about a programme, and those of the weeks before. Event: `programmes-changed`. */
class ProgrammeUpdates extends withProperties(OkrElement, () => ({
  programmeId: '',
  /** @type {Api.ProgrammeUpdate | null} */
  latest: null,
  isWritable: false,
  isWriting: false,
  open: false,
})) {
  load = new Load(this, {
    args: () => this.open && [this.programmeId],
    /** @returns {Promise<Api.ProgrammeUpdate[]>} newest first */
    task: ([id], signal) => getAll(apiPath`/programmes/${id}/updates`, {signal}),
  });

  saved() {
    this.isWriting = false;
    if (this.load.data) {
      this.load.run();
    }
    this.emitUp('programmes-changed');
  }

  render() {
    const {latest} = this;
    const current = currentOf(latest);
    return html`<div class="okr-section-body okr-updates">
      ${latest
        ? this.entry(latest)
        : html`<p class="okr-quiet">${texts.programme.noUpdate}</p>`}
      ${this.isWriting
        ? programmeUpdateForm(this.programmeId, latest, {
            saved: () => this.saved(),
            closed: () => (this.isWriting = false),
          })
        : nothing}
      <div class="okr-actions">
        ${this.isWritable && !this.isWriting
          ? button(
              current ? texts.programme.change : texts.programme.update,
              () => (this.isWriting = true),
              {icon: current ? 'edit' : 'plus', look: 'sm'},
            )
          : nothing}
      </div>
      ${latest
        ? html`<details
            class="okr-explained"
            @toggle=${(/** @type {Event & {target: HTMLDetailsElement}} */ event) =>
              (this.open = event.target.open)}
          >
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
          >${texts.programme.weekOf({date: date(weekStart(weekOf))})}
          ${byId ? html`· ${person(byId)}` : nothing}</span
        >
      </p>
      ${note ? html`<p>${note}</p>` : nothing}
    </article>`;
  }
}

customElements.define('programme-updates', ProgrammeUpdates);
