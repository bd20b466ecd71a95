import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {PageElement, setTitle} from '../platform/page.js';
import {apiPath, remove} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {onDetail} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {href, navigate} from '../platform/router.js';
import {mayWrite} from '../access/may-write.js';
import {toInitiatives} from '../dependency/dependency-parts.js';
import {texts} from '../texts/texts.js';
import {WORK} from './about-work.js';
import {BriefingDraft} from './briefing-draft.js';
import {flat, nested} from './briefing.js';
import {errorsOf, fieldId, fieldOf} from './edited-fields.js';
import {loadInitiative} from './initiative-data.js';
import {initiativeFacts} from './initiative-facts.js';
import {initiativeHead} from './initiative-head.js';
import {InitiativeMover} from './initiative-mover.js';
import {isPromised} from './initiative-states.js';
import {saveBar} from './save-bar.js';
import '../change/change-history.js';
import '../comment/comment-thread.js';
import './briefing-document.js';
import './briefing-editor.js';
import './bypass-part.js';
import './initiative-contributions.js';
import './initiative-dependencies.js';
import './initiative-readiness.js';

/** An initiative: its briefing, what it moves, what it depends on, and its way to delivery. */
class InitiativePage extends PageElement {
  action = new Action(this);
  load = new Load(this, {
    args: () => [this.initiativeId],
    task: ([id], signal) => loadInitiative(id, signal),
    about: (_, {linked}) => [
      ...WORK,
      {type: 'PROGRAMME'},
      {type: 'BRIEFING_TEMPLATE'},
      ...[...linked.values()].flatMap(({keyResult, objective}) => [
        {type: 'KEY_RESULT', id: keyResult.id},
        {type: 'OBJECTIVE', id: objective.id},
      ]),
    ],
    changed: ([id]) => {
      this.action.clear();
      this.draft = new BriefingDraft(id);
    },
  });
  mover = new InitiativeMover(this, () => this.load.run());
  draft = new BriefingDraft('');
  deletion = new Dialog(this);
  /** @type {import('./initiative-data.js').Shown['drawn']} */
  drawn = {};

  constructor() {
    super();
    this.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's' && this.draft.draft) {
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
      const initiative = await saveChanges(this.path, draft.base, sent, this.drawn, {flat, nested});
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

  /**
   * A part of the page has changed it.
   *
   * @param {Api.Contribution[]} [contributions] what it contributes to now, where that has changed
   */
  changed(contributions) {
    const {data} = this.load;
    if (data && contributions) {
      // Seen at once, before it is loaded anew.
      this.load.data = {...data, initiative: {...data.initiative, contributions}};
    }
    this.load.run();
  }

  /** @param {Api.InitiativeAnswer['state']} state */
  async move(state) {
    // What was typed belongs to what is moved.
    const isSaved = !this.draft.draft || (await this.save());
    const {data} = this.load;
    if (data && isSaved) {
      await this.mover.move({initiative: data.initiative, state});
    }
  }

  async delete() {
    if (!(await this.action.run(() => remove(this.path)))) {
      this.deletion.close();
      return;
    }
    this.draft.put(null);
    notify(texts.briefing.deleted);
    navigate(href('initiatives', {cycleId: this.cycleId}));
  }

  render() {
    const {data} = this.load;
    if (!data) {
      const {missing, missingHint} = texts.briefing;
      return html`<h1 class="visually-hidden">${texts.nav.pages.initiative}</h1>
        ${loadState(this.load, 8, emptyState(missing, missingHint, toInitiatives(this.cycleId)))}`;
    }
    const {initiative} = data;
    const {state, teamId, cycleId} = initiative;
    const cycle = this.cycles.find(({id}) => id === cycleId) ?? this.cycle;
    const editable = mayWrite(this.me, cycle, teamId);
    /** @type {import('./initiative-data.js').Shown} */
    const shown = {
      ...data,
      cycle,
      me: this.me,
      editable,
      fields: this.draft.over(initiative),
      errors: errorsOf(this.action.problem),
      edit: (change) => this.edit(change),
      changed: (contributions) => this.changed(contributions),
      drawn: this.drawn,
    };
    return html`
      <div class="okr-initiative">
        <div class="okr-no-print">${initiativeHead(shown, (to) => this.move(to))}</div>
        ${loadState(this.load)} ${refusal(this.action)}
        <div class="okr-initiative-columns">
          <div class="okr-initiative-next okr-no-print">
            <bypass-part .shown=${shown}></bypass-part>
            ${state === 'DRAFT' || state === 'REFINED'
              ? html`<initiative-readiness
                  .shown=${shown}
                  @go=${onDetail((place) => this.goTo(place))}
                ></initiative-readiness>`
              : nothing}
          </div>
          <div class="okr-initiative-main">
            ${editable
              ? html`<briefing-editor class="okr-no-print" .shown=${shown}></briefing-editor>`
              : nothing}
            <briefing-document
              class="${editable ? 'okr-print-only' : 'card okr-section'} okr-document"
              .shown=${shown}
            ></briefing-document>
            <div class="okr-no-print">${this.lists(shown)}</div>
          </div>
          <div class="okr-initiative-side okr-no-print">
            ${initiativeFacts(shown)}
            ${editable && !isPromised(state) && state !== 'DELIVERED'
              ? button(texts.briefing.delete, () => this.deletion.open(initiative.id), {
                  icon: 'trash',
                  look: 'ghost-danger',
                })
              : nothing}
          </div>
        </div>
        ${this.draft.draft
          ? saveBar(this.action.busy, () => this.save(), () => this.discard(), icon('edit'))
          : nothing}
      </div>
      ${this.mover.dialogs()} ${this.deleteDialog(initiative)}
    `;
  }

  /** What belongs to it. @param {import('./initiative-data.js').Shown} shown */
  lists(shown) {
    const {id} = shown.initiative;
    return html`
      <initiative-contributions .shown=${shown}></initiative-contributions>
      <initiative-dependencies .shown=${shown}></initiative-dependencies>
      ${cardSection({
        title: texts.briefing.comments,
        id: 'comments-heading',
        body: html`<comment-thread
          .subjectType=${'INITIATIVE'}
          .subjectId=${id}
          .me=${this.me}
        ></comment-thread>`,
      })}
      ${cardSection({
        title: texts.briefing.history,
        id: 'history-heading',
        body: html`<change-history .subjects=${[{type: 'INITIATIVE', id}]}></change-history>`,
      })}
    `;
  }

  discard() {
    const {draft} = this.draft;
    this.draft.put(null);
    this.action.clear();
    notify(texts.briefing.discarded, {
      undo: async () => {
        this.draft.put(draft);
        this.requestUpdate();
      },
    });
  }

  /** @param {Api.InitiativeAnswer} initiative */
  deleteDialog({title}) {
    const words = texts.briefing;
    return this.deletion.ask(() => ({
      heading: words.deleteTitle,
      content: html`<div>
        <p><strong>${title}</strong></p>
        <p class="okr-quiet">${words.deleteHint}</p>
      </div>`,
      yes: words.delete,
      look: 'danger',
      act: () => this.delete(),
      isSafe: false,
    }));
  }
}

customElements.define('initiative-page', InitiativePage);
