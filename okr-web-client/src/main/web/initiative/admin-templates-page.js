import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {withProperties} from '../platform/element.js';
import {PageElement} from '../platform/page.js';
import {adminTabs} from '../platform/admin-tabs.js';
import {getAll, put, remove} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
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
  draftOf = '';

  /** @returns {Kind} */
  get kind() {
    return KINDS.find((one) => one === this.query('kind')) ?? 'DEFAULT';
  }

  get editable() {
    return Boolean(this.me?.permissions.includes('RUN_PLANNING'));
  }

  get draftName() {
    return `template.${this.kind}`;
  }

  /** The template that is there; none where the default counts. */
  get stored() {
    return this.load.data?.find(({id}) => id === this.kind);
  }

  get fallback() {
    return this.load.data?.find(({id}) => id === 'DEFAULT');
  }

  /** @returns {DraftSection[] | null} what is shown */
  get sections() {
    return this.draft?.sections ?? this.stored?.sections.map(draftOf) ?? null;
  }

  willUpdate() {
    if (this.draftOf !== this.kind) {
      this.draftOf = this.kind;
      this.draft = /** @type {Draft | null} */ (kept(this.draftName));
      this.action.clear();
      this.overtaken = false;
    }
  }

  /** @param {DraftSection[]} sections */
  edit(sections) {
    const base = this.draft?.base ?? this.stored?.sections ?? [];
    const back = same(sections, base.map(draftOf)) && this.stored;
    this.draft = back ? null : {base, sections};
    this.action.clear();
    if (this.draft) {
      keep(this.draftName, this.draft);
    } else {
      forget(this.draftName);
    }
  }

  discard() {
    this.draft = null;
    this.action.clear();
    this.overtaken = false;
    forget(this.draftName);
  }

  /** @param {{over?: boolean}} [options] over: whatever somebody else made of it */
  async save({over = false} = {}) {
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
    const {kind, stored} = this;
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
      notify(words.dropped, {
        undo: async () => {
          await this.put(kind, stored?.sections ?? []);
          await this.load.run();
        },
      });
      await this.load.run();
    });
  }

  render() {
    return html`
      ${pageHead({title: texts.nav.pages.adminTemplates, lead: texts.briefing.template.lead})}
      ${adminTabs('adminTemplates')}
      ${loadView(this.load, (templates) => html`${this.tabs(templates)} ${this.content()}`, 6)}
    `;
  }

  /** @param {Api.BriefingTemplate[]} templates */
  tabs(templates) {
    const words = texts.briefing.template;
    const own = html` <span class="okr-tag">${words.own}</span>`;
    return tabBar({
      label: words.kinds,
      tabs: KINDS.map((kind) => {
        const isDefault = kind === 'DEFAULT';
        const isOwn = !isDefault && templates.some(({id}) => id === kind);
        return {
          href: href('adminTemplates', {}, isDefault ? {} : {kind}),
          text: html`${words.names[kind]}${isOwn ? own : nothing}`,
          current: kind === this.kind,
        };
      }),
    });
  }

  content() {
    const words = texts.briefing.template;
    const {sections} = this;
    if (!sections) {
      return html`<div class="card">
        ${emptyState(
          words.usesDefault,
          words.usesDefaultHint,
          this.editable ? button(words.begin, () => this.begin(), {look: 'primary'}) : nothing,
        )}
      </div>`;
    }
    return html`
      ${this.refusal()}
      ${this.editable ? nothing : html`<p class="okr-quiet okr-section">${words.readOnly}</p>`}
      <div class="okr-template">
        ${cardSection({
          title: words.sections,
          id: 'sections-heading',
          aside:
            this.editable && this.stored && !this.draft
              ? button(
                  this.kind === 'DEFAULT' ? words.dropDefault : words.drop,
                  () => this.drop(),
                  {look: 'sm'},
                )
              : nothing,
          body: html`<div class="okr-section-body">
            <template-editor
              .sections=${sections}
              .errors=${this.errors()}
              .editable=${this.editable}
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
      ${this.editable && this.draft
        ? saveBar({
            saving: this.action.busy,
            save: () => this.save(),
            discard: () => this.discard(),
          })
        : nothing}
    `;
  }

  /** A template of its own begins with what counts so far. */
  begin() {
    this.edit((this.fallback?.sections ?? []).map(draftOf));
  }

  /** @returns {Record<string, string>} */
  errors() {
    return Object.fromEntries(
      (this.action.problem?.violations ?? []).map(({pointer = '', message}) => [pointer, message]),
    );
  }

  refusal() {
    if (!this.overtaken) {
      return refusal(this.action);
    }
    const words = texts.briefing.template;
    const overwrite = () => {
      this.overtaken = false;
      this.save({over: true});
    };
    return html`<div class="alert alert-danger okr-alert" role="alert">
      <div><p>${words.moved}</p></div>
      ${button(words.overwrite, overwrite, {look: 'sm'})}
      ${button(words.takeTheirs, () => this.discard(), {look: 'sm'})}
    </div>`;
  }

  /** @param {DraftSection[]} sections */
  preview(sections) {
    return html`<div class="okr-section-body okr-template-preview">
      ${sectionsOf({id: this.kind, sections}, this.fallback).map(
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
