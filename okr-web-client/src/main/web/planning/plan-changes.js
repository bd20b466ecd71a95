import {html, nothing} from 'lit';
import {getAll} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {dateWithYear, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {emptyState, errorState, skeleton} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import '../org/person-name.js';

/** How the plan differs from what it was when the cycle began. */
class PlanChanges extends OkrElement {
  static properties = {cycleId: {attribute: false}, teams: {attribute: false}};

  constructor() {
    super();
    this.cycleId = '';
    /** @type {import('../org/teams.js').Teams | null} */
    this.teams = null;
    this.asked = '';
    /** @type {Load<Api.PlanChange[]>} */
    this.load = new Load(this);
  }

  willUpdate() {
    if (this.cycleId !== this.asked) {
      this.asked = this.cycleId;
      this.load.clear();
      this.reload();
    }
  }

  reload() {
    const id = encodeURIComponent(this.cycleId);
    return this.load.run((signal) => getAll(`/cycles/${id}/plan/changes`, {signal}));
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      return html`<div class="card">
        ${problem && !loading
          ? problem.status === 409
            ? emptyState(texts.planning.noPlanYet, problem.detail)
            : errorState(problem, () => this.reload())
          : skeleton(4)}
      </div>`;
    }
    if (!data.length) {
      return html`<div class="card">
        ${emptyState(texts.planning.asPlanned, texts.planning.asPlannedHint)}
      </div>`;
    }
    const actions = /** @type {Record<string, (type: string) => string>} */ (texts.changes.actions);
    return html`<div class="card">
      <ol class="okr-list">
        ${[...data].reverse().map(
          (change) => html`<li>
            <p>
              ${change.actorId
                ? html`<strong><person-name .person=${change.actorId}></person-name></strong>`
                : texts.changes.nobody}
              ${actions[change.action]?.(word(texts.changes.objects, change.type)) ?? change.action}
              ${change.id}
              <span class="okr-quiet"
                >${this.teams?.name(change.teamId)} · ${dateWithYear(change.at)}</span
              >
            </p>
            ${Object.entries(change.fields).map(
              ([field, [from, to]]) =>
                html`<p class="okr-quiet">
                  ${texts.changes.fromTo(
                    word(texts.changes.fields, field),
                    String(from ?? texts.none),
                    String(to ?? texts.none),
                  )}
                </p>`,
            )}
            ${change.reason
              ? html`<p class="okr-quiet">${texts.changes.reason(change.reason)}</p>`
              : nothing}
          </li>`,
        )}
      </ol>
    </div>`;
  }
}

customElements.define('plan-changes', PlanChanges);
