import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {withProperties} from '../platform/element.js';
import {PageElement} from '../platform/page.js';
import {adminTabs} from '../platform/admin-tabs.js';
import {getAll, put, remove} from '../platform/api.js';
import {keep, kept} from '../platform/drafts.js';
import {onDetail} from '../platform/events.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {cardSection, pageHead, tabBar} from '../platform/parts/layout.js';
import {emptyState, loadView, refusal} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {sectionsOf} from './briefing.js';
import {saveBar} from './save-bar.js';
import './template-editor.js';

/** @typedef {import('./template-editor.js').DraftSection} DraftSection */
/** @typedef {keyof typeof texts.briefing.template.names} Kind */
/** @typedef {{base: Api.BriefingSection[], sections: DraftSection[]}} Draft */

/** @type {Kind[]} */
const KINDS = ['DEFAULT', 'SOLUTION', 'PLATFORM', 'LOCAL'];

/** What the briefings of each kind of team have to say. */
class AdminTemplatesPage extends withProperties(PageElement, () => ({
  /** @type {Draft | null} what was typed and not saved, over what was there then */
  draft: null,
  /** Somebody else changed it in between. */
  overtaken: false,
})) {
  action = new Action(this);
  load = new Load(this, {
    /** @returns {Promise<Api.BriefingTemplate[]>} */
    task: (_, signal) => getAll('/briefing-templates', {signal}),
  });
  /** @type {Kind | ''} */
  draftOf = '';

  /** @returns {Kind} */
  get kind() {
    return KINDS.find((one) => one === this.query('kind')) ?? 'DEFAULT';
  }

  get editable() {
    return Boolean(this.me?.permissions.includes('RUN_PLANNING'));
  }

  /** @param {Kind} kind the template that is there; none where the default counts */
  stored(kind) {
    return this.load.data?.find(({id}) => id === kind);
  }

  willUpdate() {
    if (this.draftOf !== this.kind) {
      this.draftOf = this.kind;
      this.set(/** @type {Draft | null} */ (kept(`template.${this.kind}`)));
    }
  }

  /** @param {Draft | null} draft @param {boolean} [overtaken] */
  set(draft, overtaken = false) {
    this.draft = draft;
    keep(`template.${this.kind}`, draft);
    this.overtaken = overtaken;
    this.action.clear();
  }

  /** @param {DraftSection[]} sections */
  edit(sections) {
    const stored = this.stored(this.kind);
    const base = this.draft?.base ?? stored?.sections ?? [];
    const isBack = stored && same(sections, base.map(draftOf));
    this.set(isBack ? null : {base, sections}, this.overtaken);
  }

  discard = () => this.set(null);

  /** @param {boolean} [over] whatever somebody else made of it */
  async save(over = false) {
    const {draft, kind} = this;
    if (!draft) {
      return;
    }
    await this.action.run(async () => {
      const now = (await getAll('/briefing-templates')).find(({id}) => id === kind);
      if (!over && !same(now?.sections ?? [], draft.base)) {
        this.overtaken = true;
        return;
      }
      await this.put(kind, draft.sections);
      this.discard();
      notify(texts.briefing.template.saved);
      await this.load.run();
    });
    if (this.action.problem) {
      await this.updateComplete;
      await /** @type {any} */ (this.querySelector('template-editor'))?.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid=true]'))?.focus();
    }
  }

  /** @param {Kind} kind @param {(DraftSection | Api.BriefingSection)[]} sections */
  put(kind, sections) {
    return put(`/briefing-templates/${kind}`, {
      sections: sections.map(({key, title, guidance, required}) => ({
        key: key.trim(),
        title: title.trim(),
        guidance: guidance?.trim() || null,
        required,
      })),
    });
  }

  drop() {
    const {kind} = this;
    const before = this.stored(kind)?.sections ?? [];
    const words = texts.briefing.template;
    return this.action.run(async () => {
      try {
        await remove(`/briefing-templates/${kind}`);
      } catch (reason) {
        if (asProblem(reason).status !== 404) {
          throw reason;
        }
        // Nobody wrote one: what is shown is the product's.
        notify(words.shipped);
        return;
      }
      this.discard();
      notify(words.dropped, {undo: () => this.put(kind, before).then(() => this.load.run())});
      await this.load.run();
    });
  }

  render() {
    return html`
      ${pageHead({title: texts.nav.pages.adminTemplates, lead: texts.briefing.template.lead})}
      ${adminTabs('adminTemplates')}
      ${loadView(this.load, () => html`${this.tabs()} ${this.content()}`, 6)}
    `;
  }

  tabs() {
    const words = texts.briefing.template;
    const own = html` <span class="okr-tag">${words.own}</span>`;
    return tabBar({
      label: words.kinds,
      tabs: KINDS.map((kind) => {
        const isDefault = kind === 'DEFAULT';
        return {
          href: href('adminTemplates', {}, isDefault ? {} : {kind}),
          text: html`${words.names[kind]}${!isDefault && this.stored(kind) ? own : nothing}`,
          current: kind === this.kind,
        };
      }),
    });
  }

  content() {
    const words = texts.briefing.template;
    const {kind, draft, editable, action} = this;
    const stored = this.stored(kind);
    const sections = draft?.sections ?? stored?.sections.map(draftOf);
    if (!sections) {
      // A template of its own begins with what counts so far.
      const begin = () => this.edit((this.stored('DEFAULT')?.sections ?? []).map(draftOf));
      return html`<div class="card">
        ${emptyState(
          words.usesDefault,
          words.usesDefaultHint,
          editable ? button(words.begin, begin, {look: 'primary'}) : nothing,
        )}
      </div>`;
    }
    const drop = kind === 'DEFAULT' ? words.dropDefault : words.drop;
    const errors = (action.problem?.violations ?? []).map(({pointer, message}) => [pointer, message]);
    return html`
      ${this.overtaken ? this.choice() : refusal(action)}
      ${editable ? nothing : html`<p class="okr-quiet okr-section">${words.readOnly}</p>`}
      <div class="okr-template">
        ${cardSection({
          title: words.sections,
          id: 'sections-heading',
          aside:
            editable && stored && !draft
              ? button(drop, () => this.drop(), {look: 'sm'})
              : nothing,
          body: html`<div class="okr-section-body">
            <template-editor
              .sections=${sections}
              .errors=${Object.fromEntries(errors)}
              .editable=${editable}
              @edit=${onDetail((edited) => this.edit(edited))}
            ></template-editor>
          </div>`,
        })}
        ${cardSection({
          title: words.preview,
          id: 'preview-heading',
          body: this.preview(sections),
        })}
      </div>
      ${editable && draft
        ? saveBar({saving: action.busy, save: () => this.save(), discard: this.discard})
        : nothing}
    `;
  }

  /** What is to count: what somebody else made of it in between, or this. */
  choice() {
    const words = texts.briefing.template;
    const overwrite = () => {
      this.overtaken = false;
      this.save(true);
    };
    return html`<div class="alert alert-danger okr-alert" role="alert">
      <div><p>${words.moved}</p></div>
      ${button(words.overwrite, overwrite, {look: 'sm'})}
      ${button(words.takeTheirs, this.discard, {look: 'sm'})}
    </div>`;
  }

  /** @param {DraftSection[]} sections */
  preview(sections) {
    return html`<div class="okr-section-body okr-template-preview">
      ${sectionsOf({id: this.kind, sections}, this.stored('DEFAULT')).map(
        ({name, title, guidance, required}) => html`<div>
          <p class="form-label">
            ${title}${required ? nothing : html` <span class="okr-quiet">(${texts.optional})</span>`}
          </p>
          ${name === 'benefits'
            ? html`<p class="okr-choices">
                ${Object.values(texts.benefits).map((one) => html`<span class="okr-tag">${one}</span>`)}
              </p>`
            : html`<div class="okr-template-line"></div>`}
          <p class="form-hint">${guidance}</p>
        </div>`,
      )}
    </div>`;
  }
}

/** @param {Api.BriefingSection} section @returns {DraftSection} */
const draftOf = ({key, title, guidance, required}) => ({
  key,
  title,
  guidance: guidance ?? '',
  required,
});

/** @param {unknown} a @param {unknown} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

customElements.define('admin-templates-page', AdminTemplatesPage);
