import {html, nothing} from 'lit';
import {apiPath, get, getAll} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {checkField, selectField} from '../platform/parts/fields.js';
import {emptyState, errorState, skeleton} from '../platform/parts/states.js';
import {personName} from '../org/people.js';
import {texts} from '../texts/texts.js';
import {continued} from './okr-draft.js';
import '../platform/parts/modal-dialog.js';

/** Takes objectives of an earlier cycle over as drafts. Events: `taken` with drafts, `closed`. */
class CopyDialog extends withProperties(OkrElement, () => ({
  teamId: '',
  teamName: '',
  /** @type {Okr.Cycle | null} */
  cycle: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  from: '',
  /** @type {Set<string>} */
  chosen: new Set(),
})) {
  load = new Load(this, {
    args: () => this.from && [this.from],
    /** @returns {Promise<import('./okr-draft.js').Continued[]>} */
    task: ([cycleId], signal) => this.fetch(cycleId, signal),
    follow: false,
  });

  /** Cycles of the same kind before this one, newest first. */
  get earlier() {
    return this.cycles.filter(
      (one) =>
        one.cadence === this.cycle?.cadence && one.startsOn < (this.cycle?.startsOn ?? ''),
    );
  }

  firstUpdated() {
    this.choose(this.earlier[0]?.id ?? '');
  }

  /** @param {string} cycleId */
  choose(cycleId) {
    this.from = cycleId;
    this.chosen = new Set();
  }

  /**
   * @param {string} cycleId
   * @param {AbortSignal} signal
   * @returns {Promise<import('./okr-draft.js').Continued[]>} what was not dropped
   */
  async fetch(cycleId, signal) {
    const {teamId} = this;
    const [objectives, cascade] = await Promise.all([
      getAll('/objectives', {signal, query: {cycleId, teamId}}),
      get(apiPath`/cycles/${cycleId}/cascade`, {signal, query: {team: teamId}}),
    ]);
    const nodes = new Map(cascade.data.objectives.map((/** @type {Okr.Objective} */ one) => [one.id, one]));
    return Promise.all(
      objectives
        .filter(({id, state}) => state !== 'DROPPED' && nodes.has(id))
        .map(async ({id, description, ownerId}) => ({
          ...nodes.get(id),
          description,
          ownerName: ownerId ? await personName(ownerId) : '',
          keyResults: nodes.get(id).keyResults.filter(
            (/** @type {Okr.KeyResult} */ one) => one.state !== 'DROPPED',
          ),
        })),
    );
  }

  /** @param {string} id @param {boolean} on */
  turn(id, on) {
    const chosen = new Set(this.chosen);
    if (on) {
      chosen.add(id);
    } else {
      chosen.delete(id);
    }
    this.chosen = chosen;
  }

  render() {
    const {data, problem} = this.load;
    return html`<modal-dialog
      wide
      .heading=${texts.write.copy}
      .content=${this.earlier.length
        ? html`
            <p class="okr-lead">${texts.write.copyHint}</p>
            ${selectField({
              id: 'copy-from',
              label: texts.nav.cycle,
              value: this.from,
              options: this.earlier.map(({id, name}) => [id, name]),
              change: (id) => this.choose(id),
            })}
            ${data
              ? data.length
                ? data.map((objective) =>
                    checkField({
                      id: `copy-${objective.id}`,
                      label: objective.title,
                      value: this.chosen.has(objective.id),
                      hint: objective.hasData ? percent(objective.progress) : nothing,
                      change: (on) => this.turn(objective.id, on),
                    }),
                  )
                : emptyState(texts.write.copyNone(this.teamName))
              : problem
                ? errorState(problem, () => this.choose(this.from))
                : skeleton(3)}
            <div class="okr-form-end">
              <button
                type="button"
                class="btn btn-primary"
                ?disabled=${!this.chosen.size}
                @click=${() =>
                  this.dispatchEvent(
                    new CustomEvent('taken', {
                      detail: (data ?? [])
                        .filter(({id}) => this.chosen.has(id))
                        .map((objective) => continued(objective)),
                    }),
                  )}
              >
                ${texts.write.take(this.chosen.size)}
              </button>
            </div>
          `
        : emptyState(texts.write.copyNone(this.teamName))}
      @closed=${() => this.emit('closed')}
    ></modal-dialog>`;
  }
}

customElements.define('copy-dialog', CopyDialog);
