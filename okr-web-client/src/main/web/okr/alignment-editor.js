import {html, nothing} from 'lit';
import {apiPath, get, newKey, post, remove} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {percent, word} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem, needNumbers} from '../platform/problem.js';
import {statusBadge, teamBadge} from '../platform/parts/badges.js';
import {selectField, textField} from '../platform/parts/fields.js';
import {icon} from '../platform/parts/icon.js';
import {problemAlert} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {linksOf} from '../cascade/links.js';
import {texts} from '../texts/texts.js';
import {ParentChoice} from './parent-choice.js';
import '../platform/parts/modal-dialog.js';
import '../platform/parts/search-picker.js';

/** @typedef {import('../cascade/links.js').End} End */

/**
 * What an objective is aligned to, and what carries it; with the choice of one more parent. Event:
 * `cascade-changed`.
 */
class AlignmentEditor extends withProperties(OkrElement, () => ({
  /** @type {Okr.Cascade | null} */
  cascade: null,
  /** @type {Okr.Cycle[]} */
  cycles: [],
  /** @type {Okr.Objective | null} */
  objective: null,
  isWritable: false,
  needsReason: false,
  /** @type {{parent: import('../platform/parts/search-picker.js').Option | null, mode: string, weight: string, reason: string, key: string} | null} */
  draft: null,
  /** @type {{end: End, base: Promise<any>, mode: string, weight: string, reason: string, remove: boolean} | null} */
  edited: null,
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
})) {
  choice = new ParentChoice();

  /** @param {string} text */
  async parents(text) {
    const {cascade, cycles, objective} = this;
    return cascade && objective ? this.choice.search({cascade, cycles, objective}, text) : [];
  }

  /** @param {() => Promise<void>} task */
  async attempt(task) {
    try {
      await task();
      this.problem = null;
      this.draft = null;
      this.edited = null;
      this.emitUp('cascade-changed');
    } catch (reason) {
      this.problem = asProblem(reason);
    }
  }

  /** @param {Event} event */
  add(event) {
    event.preventDefault();
    const {draft, objective} = this;
    if (!draft?.parent || !objective) {
      return;
    }
    const [parentType, ...id] = draft.parent.id.split(':');
    this.attempt(async () => {
      await post(
        apiPath`/objectives/${objective.id}/alignments`,
        {
          parentType,
          parentId: id.join(':'),
          mode: draft.mode,
          weight: draft.weight === '' ? null : Number(draft.weight),
          ...(draft.reason.trim() ? {reason: draft.reason.trim()} : {}),
        },
        {idempotencyKey: draft.key},
      );
      notify(texts.objectivePage.aligned);
    });
  }

  /** As it is when its dialog is opened: what the changes are told from. @param {Okr.Alignment} alignment */
  read({id}) {
    const read = get(apiPath`/alignments/${id}`).then(({data}) => data);
    // Who saves is told why it did not come.
    read.catch(() => {});
    return read;
  }

  /** @param {Event} event */
  change(event) {
    event.preventDefault();
    const {edited} = this;
    if (!edited) {
      return;
    }
    const {alignment} = edited.end;
    const path = apiPath`/alignments/${alignment.id}`;
    const reason = edited.reason.trim();
    this.attempt(async () => {
      if (edited.remove) {
        const base = await edited.base;
        await remove(path, {etag: `"${base.version}"`, query: {reason}});
        notify(texts.objectivePage.unaligned, {undo: () => this.putBack(alignment, reason)});
      } else {
        needNumbers({weight: edited.weight});
        const base = await edited.base;
        const changes = Object.fromEntries(
          Object.entries({mode: edited.mode, weight: Number(edited.weight)}).filter(
            ([name, value]) => value !== base[name],
          ),
        );
        if (!Object.keys(changes).length) {
          return;
        }
        await saveChanges(path, base, {...changes, ...(reason ? {reason} : {})}, {
          mode: {
            label: texts.objectivePage.mode,
            show: (mode) => word(texts.objective.modes, mode),
          },
          weight: {label: texts.objectivePage.weight},
        });
        notify(texts.saved);
      }
    });
  }

  /** @param {Okr.Alignment} alignment @param {string} reason */
  async putBack({childType, childId, parentType, parentId, mode, weight}, reason) {
    const children = childType === 'OBJECTIVE' ? 'objectives' : 'key-results';
    await post(apiPath`/${children}/${childId}/alignments`, {
      parentType,
      parentId,
      mode,
      weight,
      ...(reason ? {reason} : {}),
    });
    this.emitUp('cascade-changed');
  }

  render() {
    const {cascade, objective} = this;
    if (!cascade || !objective) {
      return nothing;
    }
    const {up, down} = linksOf(cascade, objective);
    return html`
      <div class="okr-grid okr-section-body">
        <div>
          <h3>${icon('up')} ${texts.objective.up}</h3>
          ${up.length
            ? html`<ul class="okr-links">
                ${up.map((end) => this.link(cascade, end, true))}
              </ul>`
            : html`<p class="okr-quiet">${texts.objective.upNone}</p>`}
          ${this.isWritable
            ? button(
              texts.objectivePage.align,
              () => {
                this.problem = null;
                this.draft = {
                  parent: null,
                  mode: 'CONTRIBUTES',
                  weight: '1',
                  reason: '',
                  key: newKey(),
                };
              },
              {icon: 'plus', look: 'sm'},
            )
            : nothing}
        </div>
        <div>
          <h3>${icon('down')} ${texts.objective.down}</h3>
          ${down.length
            ? html`<ul class="okr-links">
                ${down.map((end) => this.link(cascade, end, false))}
              </ul>`
            : html`<p class="okr-quiet">${texts.objective.downNone}</p>`}
        </div>
      </div>
      ${this.draft ? this.addDialog(this.draft) : nothing}
      ${this.edited ? this.changeDialog(this.edited) : nothing}
    `;
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {End} end
   * @param {boolean} mine whether it is this objective's own link
   */
  link(cascade, end, mine) {
    const {alignment, objective, keyResult, own, otherId} = end;
    if (!objective) {
      return html`<li><span>${otherId}</span></li>`;
    }
    const figures = keyResult ?? objective;
    return html`<li class="okr-link">
      <div>
        <a
          href=${href(
            'objective',
            {cycleId: objective.cycleId, objectiveId: objective.id},
            keyResult ? {kr: keyResult.id} : {},
          )}
          >${keyResult?.title ?? objective.title}</a
        >
        ${keyResult ? html`<span class="okr-quiet">${texts.objective.of(objective.title)}</span>` : nothing}
        ${own ? html`<span class="okr-quiet">${texts.objective.through(own.title)}</span>` : nothing}
        <span class="okr-link-about"
          >${teamBadge(
            cascade.teams.find((team) => team.id === objective.teamId),
            objective.teamId,
          )}<span class="okr-tag">${word(texts.objective.modes, alignment.mode)}</span
          >${alignment.mode === 'CONTRIBUTES'
            ? html`<span class="okr-quiet">${texts.objectivePage.weightOf(alignment.weight)}</span>`
            : nothing}
          ${mine && this.isWritable
            ? html`<button
                type="button"
                class="btn btn-sm btn-ghost-secondary"
                @click=${() => {
                  this.problem = null;
                  this.edited = {
                    base: this.read(end.alignment),
                    end,
                    mode: alignment.mode,
                    weight: String(alignment.weight),
                    reason: '',
                    remove: false,
                  };
                }}
              >
                ${texts.edit}<span class="visually-hidden"> ${keyResult?.title ?? objective.title}</span>
              </button>`
            : nothing}</span
        >
      </div>
      <span class="okr-link-figures"
        >${statusBadge(figures.status)}<span class="okr-percent"
          >${figures.hasData ? percent(figures.progress) : texts.keyResult.noValue}</span
        ></span
      >
    </li>`;
  }

  /** @param {NonNullable<AlignmentEditor['draft']>} draft */
  addDialog(draft) {
    return html`<modal-dialog
      wide
      .heading=${texts.objectivePage.align}
      .content=${html`<form novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.add(event)}>
        ${this.refusal()}
        <search-picker
          name="parent"
          .label=${texts.objectivePage.parent}
          .hint=${texts.objectivePage.parentHint}
          .chosen=${draft.parent}
          .search=${(/** @type {string} */ text) => this.parents(text)}
          @chosen=${(
            /** @type {CustomEvent<import('../platform/parts/search-picker.js').Option | null>} */ event,
          ) => (this.draft = {...draft, parent: event.detail})}
        ></search-picker>
        ${this.modeFields(draft, (change) => (this.draft = {...draft, ...change}))}
        <div class="okr-form-end">
          <button type="submit" class="btn btn-primary" ?disabled=${!draft.parent}>
            ${texts.objectivePage.alignSave}
          </button>
        </div>
      </form>`}
      @closed=${() => (this.draft = null)}
    ></modal-dialog>`;
  }

  /** @param {NonNullable<AlignmentEditor['edited']>} edited */
  changeDialog(edited) {
    const {keyResult, objective} = edited.end;
    return html`<modal-dialog
      wide
      .heading=${keyResult?.title ?? objective?.title ?? ''}
      .content=${html`<form novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.change(event)}>
        ${this.refusal()}
        ${this.modeFields(edited, (change) => (this.edited = {...edited, ...change}))}
        <div class="okr-form-end">
          <button type="submit" class="btn btn-primary" @click=${() => (edited.remove = false)}>
            ${texts.save}
          </button>
          <button type="submit" class="btn" @click=${() => (edited.remove = true)}>
            ${icon('trash')}${texts.objectivePage.unalign}
          </button>
        </div>
      </form>`}
      @closed=${() => (this.edited = null)}
    ></modal-dialog>`;
  }

  refusal() {
    return problemAlert(this.problem, {
      rest: this.problem?.violations.map((violation) => violation.message) ?? [],
    });
  }

  /**
   * @param {{mode: string, weight: string, reason: string}} draft
   * @param {(change: Partial<{mode: string, weight: string, reason: string}>) => void} edit
   */
  modeFields(draft, edit) {
    return html`
      ${selectField({
        id: 'alignment-mode',
        label: texts.objectivePage.mode,
        value: draft.mode,
        options: [
          ['CONTRIBUTES', texts.objectivePage.contributes],
          ['SUPPORTS', texts.objectivePage.supports],
        ],
        change: (mode) => edit({mode}),
      })}
      ${draft.mode === 'CONTRIBUTES'
        ? textField({
            id: 'alignment-weight',
            label: texts.objectivePage.weight,
            type: 'number',
            min: 0,
            short: true,
            value: draft.weight,
            change: (weight) => edit({weight}),
          })
        : nothing}
      ${this.needsReason
        ? textField({
            id: 'alignment-reason',
            label: texts.objectivePage.reason,
            hint: texts.objectivePage.reasonHint,
            value: draft.reason,
            change: (reason) => edit({reason}),
          })
        : nothing}
    `;
  }
}

customElements.define('alignment-editor', AlignmentEditor);
