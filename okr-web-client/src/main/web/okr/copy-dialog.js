import {html, nothing} from 'lit';
import {apiPath, get, getAll} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {checkField, selectField} from '../platform/parts/fields.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import {toggled} from '../platform/collections.js';
import {continued} from './okr-draft.js';

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
    /** @type {Map<string, Okr.Objective>} */
    const nodes = new Map(cascade.data.objectives.map((/** @type {Okr.Objective} */ one) => [one.id, one]));
    return objectives
      .filter(({id, state}) => state !== 'DROPPED' && nodes.has(id))
      .map(({id, description}) => {
        const node = /** @type {Okr.Objective} */ (nodes.get(id));
        const keyResults = node.keyResults.filter(({state}) => state !== 'DROPPED');
        return {...node, description, keyResults};
      });
  }

  /** @param {string} id */
  turn(id) {
    this.chosen = toggled(this.chosen, id);
  }

  render() {
    const {data} = this.load;
    const none = emptyState(texts.write.copyNone(this.teamName));
    const chosen = data?.filter(({id}) => this.chosen.has(id)) ?? [];
    return dialog({
      heading: texts.write.copy,
      content: this.earlier.length
        ? html`
            <p class="okr-lead">${texts.write.copyHint}</p>
            ${selectField({
              id: 'copy-from',
              label: texts.nav.cycle,
              value: this.from,
              options: this.earlier.map(({id, name}) => [id, name]),
              change: (id) => this.choose(id),
            })}
            ${loadView(
              this.load,
              (objectives) =>
                objectives.length ? objectives.map((objective) => this.box(objective)) : none,
              3,
            )}
            <div class="okr-form-end">
              ${button(texts.write.take(chosen.length), () => this.emit('taken', chosen.map(continued)), {
                look: 'primary',
                disabled: !chosen.length,
              })}
            </div>
          `
        : none,
      close: () => this.emit('closed'),
      wide: true,
    });
  }

  /** @param {import('./okr-draft.js').Continued} objective */
  box({id, title, hasData, progress}) {
    return checkField({
      id: `copy-${id}`,
      label: title,
      value: this.chosen.has(id),
      hint: hasData ? percent(progress) : nothing,
      change: () => this.turn(id),
    });
  }
}

customElements.define('copy-dialog', CopyDialog);
