import {html, nothing} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {groupedBy} from '../platform/collections.js';
import {weekStart} from '../platform/days.js';
import {required, withProperties} from '../platform/element.js';
import {date} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';
import {rankOf} from './levels.js';
import {teamField} from './pickers.js';

/** @typedef {Api.Moved} Moved */

/**
 * Dissolves a team into another one, for a reason: first it is shown what that moves, or what stands in its
 * way, then it is done. Events: `saved`, `closed`.
 */
class TeamDissolver extends withProperties(FormElement, () => ({
  /** @type {import('./teams.js').Teams} */
  teams: required,
  /** @type {Moved[] | null} what changes hands; null before it was asked for */
  preview: null,
})) {
  draftOf = 'dissolve';
  prefix = 'dissolve';
  fields = ['intoTeamId', 'reason'];
  needed = {
    intoTeamId: texts.adminOrg.dissolving.chooseTeam,
    reason: texts.objectivePage.reasonMissing,
  };

  start() {
    return {intoTeamId: null, reason: ''};
  }

  /** What was shown is of what was typed then. @param {Record<string, any>} change */
  edit(change) {
    super.edit(change);
    this.preview = null;
  }

  /** @param {Record<string, any>} draft */
  async save({intoTeamId, reason}) {
    const {id, version} = this.base;
    const {data} = await post(
      apiPath`/teams/${id}/dissolve`,
      {intoTeamId, reason: reason.trim()},
      {
        etag: `"${version}"`,
        ...(this.preview ? {idempotencyKey: this.key} : {query: {dryRun: 'true'}}),
      },
    );
    return data.moved;
  }

  /** @param {Moved[]} moved */
  async saved(moved) {
    if (!this.preview) {
      this.edit({}); // keeps what was typed
      this.preview = moved;
      await this.updateComplete;
      this.querySelector('h3')?.focus();
      return;
    }
    const {done} = texts.adminOrg.dissolving;
    notify(done({team: this.base.name, into: this.into, n: moved.length}));
    super.saved(moved);
  }

  /** The name of the team that takes over. */
  get into() {
    return this.teams.name(this.value('intoTeamId'));
  }

  render() {
    const words = texts.adminOrg.dissolving;
    const {base, preview, teams} = this;
    return this.form({
      lead: words.failed,
      content: html`
        <p class="okr-quiet">${words.hint}</p>
        ${teamField(this, 'intoTeamId', {
          name: 'dissolve-into',
          label: words.into,
          teams,
          fits: (other) => other.id !== base.id && !other.archived,
        })}
        ${textField(this.field('reason', texts.adminCycle.reason))}
        ${preview ? this.shown(preview) : nothing}
      `,
      save: preview ? words.save : words.preview,
      look: preview ? 'btn-danger' : 'btn-primary',
    });
  }

  /** @param {Moved[]} moved */
  shown(moved) {
    const words = texts.adminOrg.dissolving;
    const team = this.base.name;
    const counts = /** @type {Record<string, (given: {n: number}) => string>} */ (words.counts);
    const waived = moved.filter((one) => one.waived);
    const intoLevel = this.teams.get(this.value('intoTeamId'))?.level;
    const isRaised = rankOf(intoLevel) < rankOf(this.base.level);
    return html`<section class="okr-dissolve" aria-labelledby="dissolve-preview">
      <h3 id="dissolve-preview" tabindex="-1">
        ${words.goes({n: moved.length - waived.length, into: this.into})}
      </h3>
      ${groupedBy(
        moved.filter((one) => !one.waived),
        ({type}) => type,
      ).map(([type, those]) => group(counts[type]?.({n: those.length}) ?? type, those))}
      ${waived.length ? group(words.waived({n: waived.length}), waived) : nothing}
      ${isRaised && moved.some(({type}) => type === 'PERSON')
        ? html`<p>${words.noLeads({into: this.into})}</p>`
        : nothing}
      <p>${words.stays({team})}</p>
    </section>`;
  }
}

/** @param {string} summary @param {Moved[]} moved */
const group = (summary, moved) => html`<details class="okr-explained" ?open=${moved.length <= FEW}>
  <summary>${summary}</summary>
  ${names(moved)}
</details>`;

/** So many of a kind are named at once, more on demand. */
const FEW = 5;

/** @param {Moved[]} moved */
const names = (moved) => html`<ul class="okr-dissolve-names">
  ${moved.map(({type, title}) => html`<li>${type === 'MAINTENANCE' ? weekOf(title) : title}</li>`)}
</ul>`;

/** @param {string} monday of a weekly report */
const weekOf = (monday) => texts.programme.weekOf({date: date(weekStart(monday))});

customElements.define('team-dissolver', TeamDissolver);
