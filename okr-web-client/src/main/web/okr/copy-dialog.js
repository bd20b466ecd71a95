import {html, nothing} from 'lit';
import {getAll, together} from '../platform/api.js';
import {byKey, toggled} from '../platform/collections.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {percent} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button} from '../platform/parts/button.js';
import {checkField, selectField} from '../platform/parts/fields.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadView} from '../platform/parts/states.js';
import {before, cascadeOf} from '../cycle/cycles.js';
import {texts} from '../texts/texts.js';
import {continued} from './okr-draft.js';

/** Takes objectives of an earlier cycle over as drafts. Events: `taken` with drafts, `closed`. */
class CopyDialog extends withProperties(OkrElement, () => ({
  teamId: '',
  teamName: '',
  /** @type {Okr.Cycle} */
  cycle: required,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  from: '',
  /** @type {Set<string>} */
  chosen: new Set(),
})) {
  load = new Load(this, {
    args: () => this.from && [this.from],
    /** @returns {Promise<import('./okr-draft.js').Continued[]>} what was not dropped */
    task: async ([cycleId], signal) => {
      const {teamId} = this;
      /** @type {{objectives: Api.ObjectiveAnswer[], cascade: Okr.Cascade}} */
      const {objectives, cascade} = await together({
        objectives: getAll('/objectives', {signal, query: {cycleId, teamId}}),
        cascade: cascadeOf(cycleId, {team: teamId, depth: 0}, signal),
      });
      const nodes = byKey(cascade.objectives, ({id}) => id);
      return objectives.flatMap(({id, state, description}) => {
        const node = state !== 'DROPPED' && nodes.get(id);
        return node
          ? {...node, description, keyResults: node.keyResults.filter((one) => one.state !== 'DROPPED')}
          : [];
      });
    },
    follow: false,
  });

  get earlier() {
    return before(this.cycles, this.cycle);
  }

  firstUpdated() {
    this.choose(this.earlier[0]?.id ?? '');
  }

  /** @param {string} cycleId */
  choose(cycleId) {
    this.from = cycleId;
    this.chosen = new Set();
  }

  render() {
    const {earlier, chosen} = this;
    const none = emptyState(texts.write.copyNone({team: this.teamName}));
    const taken = this.load.data?.filter(({id}) => chosen.has(id)) ?? [];
    return dialog({
      heading: texts.write.copy,
      content: earlier.length
        ? html`
            <p class="okr-lead">${texts.write.copyHint}</p>
            ${selectField({
              id: 'copy-from',
              label: texts.nav.cycle,
              value: this.from,
              options: earlier.map(({id, name}) => [id, name]),
              change: (id) => this.choose(id),
            })}
            ${loadView(
              this.load,
              (objectives) =>
                objectives.length
                  ? objectives.map(({id, title, hasData, progress}) =>
                      checkField({
                        id: `copy-${id}`,
                        label: title,
                        value: chosen.has(id),
                        hint: hasData ? percent(progress) : nothing,
                        change: () => (this.chosen = toggled(chosen, id)),
                      }),
                    )
                  : none,
              3,
            )}
            <div class="okr-form-end">
              ${button(texts.write.take({n: taken.length}), () => this.emit('taken', taken.map(continued)), {
                look: 'primary',
                disabled: !taken.length,
              })}
            </div>
          `
        : none,
      close: () => this.emit('closed'),
      wide: true,
    });
  }
}

customElements.define('copy-dialog', CopyDialog);
