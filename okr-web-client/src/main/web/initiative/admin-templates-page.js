import {html, nothing} from 'lit';
import {withProperties} from '../platform/element.js';
import {PageElement} from '../platform/page.js';
import {adminTabs} from '../platform/admin-tabs.js';
import {getAll, put, remove} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {asProblem} from '../platform/problem.js';
import {cardSection, pageHead, tabBar} from '../platform/parts/layout.js';
import {emptyState, loadState, problemAlert} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import {sectionsOf} from './briefing.js';
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
  /** @type {import('../platform/problem.js').Problem | null} */
  problem: null,
  /** Somebody else changed it in between. */
  overtaken: false,
  saving: false,
})) {
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

  /** @returns {DraftSection[] | null} what is shown */
  get sections() {
    return this.draft?.sections ?? this.stored?.sections.map(draftOf) ?? null;
  }

  willUpdate() {
    if (this.draftOf !== this.kind) {
      this.draftOf = this.kind;
      this.draft = /** @type {Draft | null} */ (kept(this.draftName));
      this.problem = null;
      this.overtaken = false;
    }
  }

  /** @param {DraftSection[]} sections */
  edit(sections) {
    const base = this.draft?.base ?? this.stored?.sections ?? [];
    const back = same(sections, base.map(draftOf)) && this.stored;
    this.draft = back ? null : {base, sections};
    this.problem = null;
    if (this.draft) {
      keep(this.draftName, this.draft);
    } else {
      forget(this.draftName);
    }
  }

  discard() {
    this.draft = null;
    this.problem = null;
    this.overtaken = false;
    forget(this.draftName);
  }

  /** @param {{over?: boolean}} [options] over: whatever somebody else made of it */
  async save({over = false} = {}) {
    const {draft, kind} = this;
    if (!draft || this.saving) {
      return;
    }
    this.saving = true;
    this.problem = null;
    try {
      const now = (await getAll('/briefing-templates')).find(({id}) => id === kind);
      if (!over && !same(now?.sections ?? [], draft.base)) {
        this.overtaken = true;
      } else {
        await this.put(kind, draft.sections);
        this.discard();
        notify(texts.briefing.template.saved);
        await this.load.run();
      }
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.saving = false;
    if (this.problem) {
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

  async drop() {
    const {kind, stored} = this;
    try {
      await remove(`/briefing-templates/${kind}`);
    } catch (reason) {
      this.problem = asProblem(reason);
      if (this.problem.status === 404) {
        // Nobody wrote one: what is shown is the product's.
        this.problem = null;
        notify(texts.briefing.template.shipped);
      }
      return;
    }
    this.discard();
    notify(texts.briefing.template.dropped, {
      undo: async () => {
        await this.put(kind, stored?.sections ?? []);
        await this.load.run();
      },
    });
    await this.load.run();
  }

  render() {
    const {data} = this.load;
    const words = texts.briefing.template;
    return html`
      ${pageHead({title: texts.nav.pages.adminTemplates, lead: words.lead})}
      ${adminTabs('adminTemplates')}
      ${data
        ? html`${tabBar({
            label: words.kinds,
            tabs: KINDS.map((kind) => ({
              href: href('adminTemplates', {}, kind === 'DEFAULT' ? {} : {kind}),
              text: html`${words.names[kind]}${kind !== 'DEFAULT' && data.some(({id}) => id === kind)
                ? html` <span class="okr-tag">${words.own}</span>`
                : nothing}`,
              current: kind === this.kind,
            })),
          })}
          ${this.content()}`
        : loadState(this.load, 6)}
    `;
  }

  content() {
    const words = texts.briefing.template;
    const {sections} = this;
    if (!sections) {
      return html`<div class="card">
        ${emptyState(
          words.usesDefault,
          words.usesDefaultHint,
          this.editable
            ? button(words.begin, () => this.begin(), {look: 'primary'})
            : nothing,
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
              @edit=${(/** @type {CustomEvent<DraftSection[]>} */ event) =>
                this.edit(event.detail)}
            ></template-editor>
          </div>`,
        })}
        ${cardSection({
          title: words.preview,
          id: 'preview-heading',
          body: this.preview(sections),
        })}
      </div>
      ${this.editable && this.draft ? this.saveBar() : nothing}
    `;
  }

  /** A template of its own begins with what counts so far. */
  begin() {
    const fallback = this.load.data?.find(({id}) => id === 'DEFAULT');
    this.edit((fallback?.sections ?? []).map(draftOf));
  }

  saveBar() {
    return html`<div class="okr-save-bar" role="status">
      <span>${texts.briefing.unsaved}</span>
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

  /** @returns {Record<string, string>} */
  errors() {
    return Object.fromEntries(
      (this.problem?.violations ?? []).map(({pointer = '', message}) => [pointer, message]),
    );
  }

  refusal() {
    const words = texts.briefing.template;
    if (this.overtaken) {
      return html`<div class="alert alert-danger okr-alert" role="alert">
        <div><p>${words.moved}</p></div>
        ${button(
          words.overwrite,
          () => {
            this.overtaken = false;
            this.save({over: true});
          },
          {look: 'sm'},
        )}
        ${button(words.takeTheirs, () => this.discard(), {look: 'sm'})}
      </div>`;
    }
    return problemAlert(this.problem, {
      rest: this.problem?.violations.map(({message}) => message) ?? [],
    });
  }

  /** @param {DraftSection[]} sections */
  preview(sections) {
    const fallback = this.load.data?.find(({id}) => id === 'DEFAULT');
    return html`<div class="okr-section-body okr-template-preview">
      ${sectionsOf({id: this.kind, sections}, fallback).map(
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
