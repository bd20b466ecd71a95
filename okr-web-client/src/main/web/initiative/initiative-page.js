import {html, nothing} from 'lit';
import {withProperties} from '../platform/element.js';
import {PageElement, setTitle} from '../platform/page.js';
import {apiPath, remove} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {emptyState, errorState, loadState, problemAlert, skeleton} from '../platform/parts/states.js';
import {href, navigate} from '../platform/router.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {BriefingDraft} from './briefing-draft.js';
import {fieldId} from './briefing-editor.js';
import {flat, nested} from './briefing.js';
import {editedFields, fieldOf} from './edited-fields.js';
import {loadInitiative} from './initiative-data.js';
import {initiativeHead} from './initiative-head.js';
import {isPromised} from './initiative-states.js';
import '../change/change-history.js';
import '../comment/comment-thread.js';
import '../platform/parts/modal-dialog.js';
import './briefing-document.js';
import './bypass-part.js';
import './initiative-contributions.js';
import './initiative-dependencies.js';
import './initiative-facts.js';
import './initiative-mover.js';
import './initiative-readiness.js';

/** @typedef {import('./initiative-states.js').Initiative} Initiative */
/** @typedef {import('./initiative-states.js').InitiativeState} InitiativeState */
/** @typedef {import('./initiative-data.js').InitiativeData} Loaded */

/** An initiative: its briefing, what it moves, what it depends on, and its way to delivery. */
class InitiativePage extends withProperties(PageElement, () => ({
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
  saving: false,
  deleting: false,
})) {
  load = new Load(this, {
    args: () => [this.initiativeId],
    /** @returns {Promise<Loaded>} */
    task: ([id], signal) => loadInitiative(id, signal),
    changed: ([id]) => {
      this.problem = null;
      this.draft = new BriefingDraft(id);
    },
  });
  /** @type {BriefingDraft} */
  draft = new BriefingDraft('');

  constructor() {
    super();
    this.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's' && this.draft.isOpen) {
        event.preventDefault();
        this.save();
      }
    });
  }

  get initiativeId() {
    return this.param('initiativeId');
  }

  get path() {
    return apiPath`/initiatives/${this.initiativeId}`;
  }

  get mover() {
    return /** @type {import('./initiative-mover.js').InitiativeMover | null} */ (
      this.querySelector('initiative-mover')
    );
  }

  updated() {
    const {data} = this.load;
    if (data && data.initiative.id === this.initiativeId) {
      setTitle(data.initiative.title);
      const at = this.query('at');
      if (at) {
        this.narrow({at: ''});
        this.goTo(at);
      }
    }
  }

  /** @param {string} place a field of the briefing, or a part of the page */
  async goTo(place) {
    await this.updateComplete;
    await Promise.all(
      [...this.querySelectorAll('briefing-editor, initiative-contributions')].map(
        (one) => /** @type {any} */ (one).updateComplete,
      ),
    );
    const target = /** @type {HTMLElement | null} */ (
      this.querySelector(`#${CSS.escape(fieldId(place))}`)
    );
    target?.scrollIntoView({block: 'center'});
    target?.focus({preventScroll: true});
  }

  /** @param {CustomEvent<import('./briefing.js').Flat>} event */
  edit({detail}) {
    const {data} = this.load;
    if (data) {
      this.draft.edit(data.initiative, detail);
      const changed = Object.keys(detail);
      this.problem =
        this.problem && this.problem.violations.every((one) => changed.includes(fieldOf(one)))
          ? null
          : this.problem;
      this.requestUpdate();
    }
  }

  /** @returns {Promise<boolean>} whether nothing is left to save */
  async save() {
    const {data} = this.load;
    const {draft} = this.draft;
    if (!data || !draft || this.saving) {
      return !draft;
    }
    this.saving = true;
    this.problem = null;
    const mine = this.draft;
    const sent = mine.toSend();
    try {
      const initiative = await saveChanges(
        this.path,
        draft.base,
        sent,
        editedFields(data, draft.base),
        {flat, nested},
      );
      mine.saved(sent, initiative);
      if (mine !== this.draft) {
        // Another initiative was opened meanwhile.
        this.saving = false;
        return false;
      }
      this.load.data = {...data, initiative};
      notify(texts.saved);
      this.load.run();
    } catch (reason) {
      this.problem = asProblem(reason);
      this.saving = false;
      await this.updateComplete;
      const wrong = /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid=true]'));
      (wrong ?? /** @type {HTMLElement | null} */ (this.querySelector('.okr-alert')))?.focus();
      return false;
    }
    this.saving = false;
    return true;
  }

  /** @param {CustomEvent<Api.Contribution[] | null>} event what it contributes to now */
  relinked({detail: contributions}) {
    const {data} = this.load;
    if (data && contributions) {
      // Seen at once, before it is loaded anew.
      this.load.data = {...data, initiative: {...data.initiative, contributions}};
    }
    this.load.run();
  }

  /** @param {InitiativeState} state */
  async move(state) {
    const {data} = this.load;
    // What was typed belongs to what is moved.
    if (data && (!this.draft.isOpen || (await this.save()))) {
      await this.mover?.move(this.load.data?.initiative ?? data.initiative, state);
    }
  }

  async delete() {
    try {
      await remove(this.path);
    } catch (reason) {
      this.deleting = false;
      this.problem = asProblem(reason);
      return;
    }
    this.draft.discard();
    notify(texts.briefing.deleted);
    navigate(href('initiatives', {cycleId: this.cycleId}));
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      return html`<h1 class="visually-hidden">${texts.nav.pages.initiative}</h1>
        ${!problem || loading
          ? skeleton(8)
          : problem.status === 404
            ? emptyState(
                texts.briefing.missing,
                texts.briefing.missingHint,
                html`<a class="btn" href=${href('initiatives', {cycleId: this.cycleId})}
                  >${texts.nav.pages.initiatives}</a
                >`,
              )
            : errorState(problem, () => this.load.run())}`;
    }
    const {initiative, sections, teams, linked} = data;
    const cycle = this.cycles.find(({id}) => id === initiative.cycleId) ?? this.cycle;
    const editable = mayWrite(this.me, cycle, initiative.teamId);
    const fields = this.draft.over(initiative);
    const errors = this.errors();
    const changed = () => this.load.run();
    return html`
      <div class="okr-initiative">
        <div class="okr-no-print">${initiativeHead({
          initiative,
          teams,
          editable,
          closed: cycle?.phase === 'CLOSED',
          move: (state) => this.move(state),
        })}</div>
        ${loadState(this.load)}
        ${this.refusal()}
        <div class="okr-initiative-columns">
          <div class="okr-initiative-next okr-no-print">
            <bypass-part
              .initiative=${initiative}
              .cycle=${cycle}
              .me=${this.me}
              @changed=${changed}
            ></bypass-part>
            ${initiative.state === 'DRAFT' || initiative.state === 'REFINED'
              ? html`<initiative-readiness
                  .initiative=${initiative}
                  .fields=${fields}
                  .sections=${sections}
                  .teams=${teams}
                  @go=${(/** @type {CustomEvent<string>} */ event) => this.goTo(event.detail)}
                ></initiative-readiness>`
              : nothing}
          </div>
          <div class="okr-initiative-main">
            ${editable
              ? html`<briefing-editor
                  class="okr-no-print"
                  .fields=${fields}
                  .sections=${sections}
                  .errors=${errors}
                  @edit=${this.edit}
                ></briefing-editor>`
              : nothing}
            <briefing-document
              class="${editable ? 'okr-print-only' : 'card okr-section'} okr-document"
              .initiative=${initiative}
              .fields=${fields}
              .sections=${sections}
              .teams=${teams}
              .cycle=${cycle}
              .programme=${data.programmes.find(({id}) => id === fields['programmeId'])?.name ?? ''}
              .linked=${linked}
            ></briefing-document>
            <div class="okr-no-print">
              <initiative-contributions
                .initiative=${initiative}
                .linked=${linked}
                .teams=${teams}
                .editable=${editable}
                @changed=${this.relinked}
              ></initiative-contributions>
              <initiative-dependencies
                .initiative=${initiative}
                .teams=${teams}
                .editable=${editable}
                @changed=${changed}
              ></initiative-dependencies>
              ${cardSection({
                title: texts.briefing.comments,
                id: 'comments-heading',
                body: html`<comment-thread
                  .subjectType=${'INITIATIVE'}
                  .subjectId=${initiative.id}
                  .me=${this.me}
                ></comment-thread>`,
              })}
              ${cardSection({
                title: texts.briefing.history,
                id: 'history-heading',
                body: html`<change-history
                  .subjects=${[{type: 'INITIATIVE', id: initiative.id}]}
                ></change-history>`,
              })}
            </div>
          </div>
          <div class="okr-initiative-side okr-no-print">
            <initiative-facts
              .initiative=${initiative}
              .fields=${fields}
              .errors=${errors}
              .teams=${teams}
              .programmes=${data.programmes}
              .me=${this.me}
              .editable=${editable}
              @edit=${this.edit}
            ></initiative-facts>
            ${editable && !isPromised(initiative.state) && initiative.state !== 'DELIVERED'
              ? button(
                texts.briefing.delete,
                () => (this.deleting = true),
                {icon: 'trash', look: 'ghost-danger'},
              )
              : nothing}
          </div>
        </div>
        ${this.draft.isOpen ? this.saveBar() : nothing}
      </div>
      <initiative-mover @moved=${changed}></initiative-mover>
      ${this.deleting ? this.deleteDialog(initiative) : nothing}
    `;
  }

  /** @returns {Record<string, string>} what was refused about each field */
  errors() {
    /** @type {Record<string, string>} */
    const errors = {};
    for (const violation of this.problem?.violations ?? []) {
      const name = fieldOf(violation);
      errors[name] = errors[name] ? `${errors[name]}; ${violation.message}` : violation.message;
    }
    return errors;
  }

  refusal() {
    const {problem} = this;
    return problem
      ? problemAlert(problem, {rest: problem.violations.map(({message}) => message)})
      : nothing;
  }

  saveBar() {
    return html`<div class="okr-save-bar okr-no-print" role="status">
      <span>${icon('edit')}${texts.briefing.unsaved}</span>
      <span class="okr-form-end">
        <button
          type="button"
          class="btn btn-primary"
          aria-disabled=${this.saving}
          @click=${() => this.save()}
        >
          ${this.saving ? texts.saving : texts.save}
        </button>
        ${button(texts.briefing.discard, () => this.discard())}
      </span>
    </div>`;
  }

  discard() {
    const {draft} = this.draft;
    this.draft.discard();
    this.problem = null;
    this.requestUpdate();
    notify(texts.briefing.discarded, {
      undo: async () => {
        this.draft.put(draft);
        this.requestUpdate();
      },
    });
  }

  /** @param {Initiative} initiative */
  deleteDialog(initiative) {
    return html`<modal-dialog
      .heading=${texts.briefing.deleteTitle}
      .content=${html`<p><strong>${initiative.title}</strong></p>
        <p class="okr-quiet">${texts.briefing.deleteHint}</p>
        <div class="okr-form-end okr-dialog-end">
          ${button(texts.briefing.delete, () => this.delete(), {look: 'danger'})}
          ${button(texts.cancel, () => (this.deleting = false))}
        </div>`}
      @closed=${() => (this.deleting = false)}
    ></modal-dialog>`;
  }
}

customElements.define('initiative-page', InitiativePage);
