import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {withProperties} from '../platform/element.js';
import {PageElement, setTitle} from '../platform/page.js';
import {apiPath, remove} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {onDetail} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {href, navigate} from '../platform/router.js';
import {mayWrite} from '../access/may-write.js';
import {texts} from '../texts/texts.js';
import {BriefingDraft} from './briefing-draft.js';
import {fieldId} from './briefing-editor.js';
import {flat, nested} from './briefing.js';
import {editedFields, errorsOf, fieldOf} from './edited-fields.js';
import {loadInitiative} from './initiative-data.js';
import {initiativeHead} from './initiative-head.js';
import {isPromised} from './initiative-states.js';
import {saveBar} from './save-bar.js';
import '../change/change-history.js';
import '../comment/comment-thread.js';
import './briefing-document.js';
import './bypass-part.js';
import './initiative-contributions.js';
import './initiative-dependencies.js';
import './initiative-facts.js';
import './initiative-mover.js';
import './initiative-readiness.js';

/** An initiative: its briefing, what it moves, what it depends on, and its way to delivery. */
class InitiativePage extends withProperties(PageElement, () => ({
  deleting: false,
})) {
  action = new Action(this);
  load = new Load(this, {
    args: () => [this.initiativeId],
    task: ([id], signal) => loadInitiative(id, signal),
    changed: ([id]) => {
      this.action.clear();
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

  /** @param {import('./briefing.js').Flat} change */
  edit(change) {
    const {data} = this.load;
    if (data) {
      this.draft.edit(data.initiative, change);
      if (this.action.problem?.violations.every((one) => fieldOf(one) in change)) {
        this.action.clear();
      }
      this.requestUpdate();
    }
  }

  /** @returns {Promise<boolean>} whether nothing is left to save */
  async save() {
    const {data} = this.load;
    const mine = this.draft;
    const {draft} = mine;
    if (!data || !draft) {
      return !draft;
    }
    const sent = mine.toSend();
    const isSaved = await this.action.run(async () => {
      const edited = editedFields(data, draft.base);
      const initiative = await saveChanges(this.path, draft.base, sent, edited, {flat, nested});
      mine.saved(sent, initiative);
      // Another initiative may have been opened meanwhile.
      if (mine === this.draft) {
        this.load.data = {...data, initiative};
        notify(texts.saved);
        this.load.run();
      }
    });
    if (this.action.problem) {
      await this.updateComplete;
      const wrong = this.querySelector('[aria-invalid=true]') ?? this.querySelector('.okr-alert');
      /** @type {HTMLElement | null} */ (wrong)?.focus();
    }
    return isSaved && mine === this.draft;
  }

  /** @param {Api.Contribution[] | null} contributions what it contributes to now */
  relinked(contributions) {
    const {data} = this.load;
    if (data && contributions) {
      // Seen at once, before it is loaded anew.
      this.load.data = {...data, initiative: {...data.initiative, contributions}};
    }
    this.load.run();
  }

  /** @param {Okr.Initiative['state']} state */
  async move(state) {
    const {data} = this.load;
    // What was typed belongs to what is moved.
    if (data && (!this.draft.isOpen || (await this.save()))) {
      await this.mover?.move(this.load.data?.initiative ?? data.initiative, state);
    }
  }

  async delete() {
    if (!(await this.action.run(() => remove(this.path)))) {
      this.deleting = false;
      return;
    }
    this.draft.discard();
    notify(texts.briefing.deleted);
    navigate(href('initiatives', {cycleId: this.cycleId}));
  }

  render() {
    const {data} = this.load;
    if (!data) {
      const list = html`<a class="btn" href=${href('initiatives', {cycleId: this.cycleId})}
        >${texts.nav.pages.initiatives}</a
      >`;
      const {missing, missingHint} = texts.briefing;
      return html`<h1 class="visually-hidden">${texts.nav.pages.initiative}</h1>
        ${loadState(this.load, 8, emptyState(missing, missingHint, list))}`;
    }
    const {initiative, sections, teams, linked} = data;
    const cycle = this.cycles.find(({id}) => id === initiative.cycleId) ?? this.cycle;
    const editable = mayWrite(this.me, cycle, initiative.teamId);
    const fields = this.draft.over(initiative);
    const errors = errorsOf(this.action.problem);
    const edit = onDetail((change) => this.edit(change));
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
        ${refusal(this.action)}
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
                  @go=${onDetail((place) => this.goTo(place))}
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
                  @edit=${edit}
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
                @changed=${onDetail((contributions) => this.relinked(contributions))}
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
              @edit=${edit}
            ></initiative-facts>
            ${editable && !isPromised(initiative.state) && initiative.state !== 'DELIVERED'
              ? button(texts.briefing.delete, () => (this.deleting = true), {
                  icon: 'trash',
                  look: 'ghost-danger',
                })
              : nothing}
          </div>
        </div>
        ${this.draft.isOpen
          ? saveBar({
              saving: this.action.busy,
              save: () => this.save(),
              discard: () => this.discard(),
              sign: icon('edit'),
            })
          : nothing}
      </div>
      <initiative-mover @moved=${changed}></initiative-mover>
      ${this.deleting ? this.deleteDialog(initiative) : nothing}
    `;
  }

  discard() {
    const {draft} = this.draft;
    this.draft.discard();
    this.action.clear();
    notify(texts.briefing.discarded, {
      undo: async () => {
        this.draft.put(draft);
        this.requestUpdate();
      },
    });
  }

  /** @param {Okr.Initiative} initiative */
  deleteDialog({title}) {
    const close = () => (this.deleting = false);
    return dialog({
      heading: texts.briefing.deleteTitle,
      close,
      content: html`<p><strong>${title}</strong></p>
        <p class="okr-quiet">${texts.briefing.deleteHint}</p>
        <div class="okr-form-end okr-dialog-end">
          ${button(texts.briefing.delete, () => this.delete(), {look: 'danger'})}
          ${button(texts.cancel, close)}
        </div>`,
    });
  }
}

customElements.define('initiative-page', InitiativePage);
