import {html, nothing} from 'lit';
import {getAll, put, remove} from '../platform/api.js';
import {alike, moved} from '../platform/collections.js';
import {forget} from '../platform/drafts.js';
import {withProperties} from '../platform/element.js';
import {plain} from '../platform/format.js';
import {notify} from '../platform/notice.js';
import {button, toolButton} from '../platform/parts/button.js';
import {checkField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {cardSection} from '../platform/parts/layout.js';
import {emptyState, refusal} from '../platform/parts/states.js';
import {Problem, asProblem} from '../platform/problem.js';
import {texts} from '../texts/texts.js';
import {STANDARD, isStandard, sectionsOf} from './briefing.js';
import {saveBar} from './save-bar.js';

/** @typedef {{key: string, title: string, guidance: string, required: boolean, fresh?: boolean}} DraftSection */

/**
 * The briefing template of a kind of team, the record, none where the default counts: its sections,
 * to be worded and put in order. Event `saved` also once it is dropped.
 */
class TemplateForm extends withProperties(FormElement, () => ({
  kind: '',
  /** @type {Api.BriefingTemplate | undefined} what counts by default */
  fallback: undefined,
  editable: false,
  /** Whether it is the product's own. */
  isShipped: false,
})) {
  /** What gets the focus once the sections are there. */
  focusNext = '';

  get draftName() {
    return `template.${this.kind}`;
  }

  /** @returns {DraftSection[]} */
  get sections() {
    return this.draft?.['sections'] ?? this.record?.sections.map(draftOf) ?? [];
  }

  /** @param {DraftSection[]} sections */
  change(sections) {
    const base = this.draft?.['base'] ?? this.record?.sections ?? [];
    if (this.record && alike(sections, base.map(draftOf))) {
      this.discard();
    } else {
      this.edit({base, sections});
    }
  }

  discard = () => {
    forget(this.draftName);
    this.draft = {};
    this.problem = null;
  };

  updated() {
    const target = this.focusNext ? this.querySelector(this.focusNext) : null;
    if (target instanceof HTMLElement) {
      this.focusNext = '';
      target.focus();
    }
  }

  /** @param {Record<string, any>} draft */
  async save(draft) {
    const now = (await getAll('/briefing-templates')).find(({id}) => id === this.kind);
    if (!alike(now?.sections ?? [], draft['base'])) {
      throw new Problem(412);
    }
    await this.overwrite(draft);
  }

  /** @param {Record<string, any>} draft is to count, whatever somebody else made of it */
  async overwrite({sections}) {
    await this.put(sections);
    notify(texts.briefing.template.saved);
  }

  /** @param {(DraftSection | Api.BriefingSection)[]} sections */
  put(sections) {
    return put(`/briefing-templates/${this.kind}`, {
      sections: sections.map(({key, title, guidance, required}) => ({
        key: key.trim(),
        title: title.trim(),
        guidance: guidance?.trim() || null,
        required,
      })),
    });
  }

  async drop() {
    const {sections} = this.record;
    const words = texts.briefing.template;
    try {
      await remove(`/briefing-templates/${this.kind}`);
    } catch (reason) {
      if (asProblem(reason).status !== 404) {
        throw reason;
      }
      // Nobody wrote one: what is shown is the product's.
      notify(words.shipped);
      return;
    }
    notify(words.dropped, {undo: () => this.put(sections).then(() => this.saved())});
  }

  saved() {
    this.draft = {};
    this.emit('saved');
  }

  render() {
    const words = texts.briefing.template;
    const {sections, editable} = this;
    const isTyped = this.draft?.['sections'] !== undefined;
    if (!isTyped && !this.record) {
      // A template of its own begins with what counts so far.
      const begin = () => this.change((this.fallback?.sections ?? []).map(draftOf));
      return html`<div class="card">
        ${emptyState(
          words.usesDefault,
          words.usesDefaultHint,
          editable ? button(words.begin, begin, {look: 'primary'}) : nothing,
        )}
      </div>`;
    }
    const dropper = button(
      this.kind === 'DEFAULT' ? words.dropDefault : words.drop,
      (event) => this.submit(event, () => this.drop()),
      {look: 'sm'},
    );
    return html`
      ${this.problem?.status === 412 ? this.choice() : refusal(this)}
      ${editable ? nothing : html`<p class="okr-quiet okr-section">${words.readOnly}</p>`}
      <div class="okr-template">
        ${cardSection({
          title: words.sections,
          id: 'sections-heading',
          aside: editable && !isTyped && !this.isShipped ? dropper : nothing,
          body: html`<div class="okr-section-body">
            <ol class="okr-template-sections">
              ${sections.map((one, i) => this.section(one, i))}
            </ol>
            ${editable ? this.adding() : nothing}
          </div>`,
        })}
        ${cardSection({title: words.preview, id: 'preview-heading', body: this.preview()})}
      </div>
      ${editable && isTyped
        ? saveBar(this.saving, (event) => this.submit(event), this.discard)
        : nothing}
    `;
  }

  /** What is to count: what somebody else made of it in between, or this. */
  choice() {
    const words = texts.briefing.template;
    const overwrite = (/** @type {Event} */ event) =>
      this.submit(event, (draft) => this.overwrite(draft));
    return html`<div class="alert alert-danger okr-alert" role="alert">
      <div><p>${words.moved}</p></div>
      ${button(words.overwrite, overwrite, {look: 'sm'})}
      ${button(words.takeTheirs, this.discard, {look: 'sm'})}
    </div>`;
  }

  adding() {
    const {sections} = this;
    const words = texts.briefing;
    const unnamed = STANDARD.filter((key) => sections.every((one) => one.key !== key));
    /** @param {DraftSection} section */
    const add = (section) => {
      this.focusNext = `#section-title-${sections.length}`;
      this.change([...sections, section]);
    };
    const fresh = {key: '', title: '', guidance: '', required: false, fresh: true};
    return html`<div class="okr-template-add">
      ${button(words.template.add, () => add(fresh), {icon: 'plus'})}
      ${unnamed.length
        ? selectField({
            id: 'standard-section',
            label: words.template.addStandard,
            value: '',
            options: [
              ['', ''],
              ...unnamed.map((key) => /** @type {[string, string]} */ ([key, words.sections[key]])),
            ],
            change: (chosen) => {
              const key = unnamed.find((one) => one === chosen);
              if (key) {
                add({key, title: words.sections[key], guidance: '', required: true});
              }
            },
          })
        : nothing}
    </div>`;
  }

  /** @param {DraftSection} section @param {number} i */
  section(section, i) {
    const words = texts.briefing.template;
    const {key, title, fresh} = section;
    const named = title || words.section({n: i + 1});
    /** @param {Partial<DraftSection>} change */
    const change = (change) => this.change(this.sections.with(i, {...section, ...change}));
    /**
     * @param {'title' | 'guidance' | 'key' | 'required'} name
     * @param {string} label
     * @param {Record<string, any>} [more]
     * @returns {any}
     */
    const field = (name, label, more) => ({
      id: `section-${name}-${i}`,
      label,
      value: section[name],
      error: this.saidAt(`/sections/${i}/${name}`),
      disabled: !this.editable,
      change: (/** @type {unknown} */ value) => change({[name]: value}),
      ...more,
    });
    // The key of a new section follows its title as long as nobody worded it otherwise.
    const follows = fresh && key === slug(title);
    const retitle = (/** @type {string} */ value) =>
      change({title: value, ...(follows ? {key: slug(value)} : {})});
    return html`<li class="okr-template-section" data-section=${i}>
      <fieldset>
        <legend class="visually-hidden">${named}</legend>
        <div class="okr-template-head">
          ${textField(field('title', words.title, {change: retitle}))}
          ${this.editable ? this.tools(i, named) : nothing}
        </div>
        ${textArea(field('guidance', words.guidance, {optional: true, rows: 2}))}
        ${fresh
          ? textField(field('key', words.key, {hint: words.keyHint, short: true}))
          : nothing}
        ${isStandard(key)
          ? html`<p class="okr-quiet">${words.standard}</p>`
          : checkField(field('required', words.required))}
      </fieldset>
    </li>`;
  }

  /** @param {number} i @param {string} named */
  tools(i, named) {
    const {sections} = this;
    const words = texts.briefing.template;
    const last = sections.length - 1;
    /** @param {number} to */
    const shift = (to) => {
      const up = to < i !== (to === 0 || to === last);
      this.focusNext = `[data-section="${to}"] .okr-template-tools button:nth-of-type(${up ? 1 : 2})`;
      this.change(moved(sections, i, to));
    };
    const className = 'btn-ghost-secondary okr-close';
    const takeOut = () => this.change(sections.toSpliced(i, 1));
    return html`<div class="okr-template-tools">
      ${toolButton('up', words.up({title: named}), () => shift(i - 1), {
        className,
        disabled: i === 0,
      })}
      ${toolButton('down', words.down({title: named}), () => shift(i + 1), {
        className,
        disabled: i === last,
      })}
      ${toolButton('close', words.remove({title: named}), takeOut, {className})}
    </div>`;
  }

  preview() {
    return html`<div class="okr-section-body okr-template-preview">
      ${sectionsOf({id: this.kind, sections: this.sections}, this.fallback).map(
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
const draftOf = ({guidance, ...section}) => ({...section, guidance: guidance ?? ''});

/** A key out of a title. @param {string} title */
const slug = (title) =>
  plain(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);

customElements.define('template-form', TemplateForm);
