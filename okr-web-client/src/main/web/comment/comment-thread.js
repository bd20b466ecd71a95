import {html, nothing} from 'lit';
import {live} from 'lit-html/directives/live.js';
import {repeat} from 'lit-html/directives/repeat.js';
import {Action} from '../platform/action.js';
import {apiPath, getAll, newKey, post, remove} from '../platform/api.js';
import {forget, keep, kept} from '../platform/drafts.js';
import {saveChanges} from '../platform/editing.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {onInput} from '../platform/events.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {loadState, refusal} from '../platform/parts/states.js';
import {searchPeople} from '../org/pickers.js';
import {texts} from '../texts/texts.js';
import {person, withNames} from '../org/person-name.js';

const PATHS = {
  OBJECTIVE: 'objectives',
  KEY_RESULT: 'key-results',
  INITIATIVE: 'initiatives',
  DEPENDENCY: 'dependencies',
};

/** What is being typed of a mention: an at sign and letters at the end. */
const MENTION = /(^|\s)@([\p{L}\p{N}._-]*)$/u;

/** What was said about a record, and a field to say more. */
class CommentThread extends withProperties(OkrElement, () => ({
  /** @type {keyof typeof PATHS} */
  subjectType: 'OBJECTIVE',
  subjectId: '',
  /** @type {Api.MeAnswer | null} */
  me: null,
  text: '',
  /** @type {{comment: Api.CommentAnswer, text: string} | null} */
  edited: null,
})) {
  action = new Action(this);
  key = newKey();
  load = new Load(this, {
    args: () => this.subjectId && [this.path],
    /** @returns {Promise<Api.CommentAnswer[]>} */
    task: ([path], signal) => getAll(path, {signal}),
    changed: () => {
      this.text = String(kept(this.draftName) ?? '');
      this.edited = null;
    },
  });
  /** Who may be meant. */
  people = new Load(this, {
    args: () => {
      const begun = MENTION.exec(this.text)?.[2];
      return begun === undefined ? null : [begun];
    },
    task: async ([begun], signal) => (await searchPeople(begun, signal)).slice(0, 6),
    keep: () => true,
    follow: false,
  });

  get path() {
    return apiPath`/${PATHS[this.subjectType]}/${this.subjectId}/comments`;
  }

  get draftName() {
    return `comment.${this.subjectType}.${this.subjectId}`;
  }

  /** @param {string} text */
  type(text) {
    this.text = text;
    this.key = newKey();
    keep(this.draftName, text);
  }

  /** @param {string} id */
  mention(id) {
    this.type(this.text.replace(MENTION, `$1@${id} `));
    /** @type {HTMLElement | null} */ (this.querySelector('.okr-comment-new textarea'))?.focus();
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    if (!this.text.trim()) {
      return;
    }
    await this.attempt(async () => {
      await post(this.path, {text: this.text.trim()}, {idempotencyKey: this.key});
      forget(this.draftName);
      this.text = '';
    });
  }

  /** @param {Event} event */
  async saveEdited(event) {
    event.preventDefault();
    const {edited} = this;
    if (edited && edited.text.trim()) {
      await this.attempt(async () => {
        const path = apiPath`/comments/${edited.comment.id}`;
        const fields = {text: {label: texts.comment.text}};
        await saveChanges(path, edited.comment, {text: edited.text.trim()}, fields);
        this.edited = null;
      });
    }
  }

  /** @param {Api.CommentAnswer} comment */
  async erase(comment) {
    await this.attempt(async () => {
      await remove(apiPath`/comments/${comment.id}`, {etag: `"${comment.version}"`});
      notify(texts.comment.removed, {
        undo: async () => {
          await post(this.path, {text: comment.text});
          await this.load.run();
        },
      });
    });
  }

  /** @param {() => Promise<void>} task */
  async attempt(task) {
    if (await this.action.run(task)) {
      await this.load.run();
    }
  }

  render() {
    const {data} = this.load;
    const {people} = this;
    const id = `comment-${this.subjectId}`;
    return html`
      <div class="okr-comments">
        ${data
          ? repeat(data, ({id: key}) => key, (comment) => this.comment(comment))
          : loadState(this.load, 2)}
        ${refusal(this.action)}
        <form class="okr-comment-new okr-no-print" @submit=${this.send}>
          <label class="visually-hidden" for=${id}>${texts.comment.new}</label>
          <textarea
            id=${id}
            class="form-control"
            rows="2"
            placeholder=${texts.comment.hint}
            .value=${live(this.text)}
            @input=${onInput((value) => this.type(value))}
            @keydown=${(/** @type {KeyboardEvent} */ event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                this.send(event);
              }
            }}
          ></textarea>
          ${people.wanted && !people.problem && people.data?.length
            ? html`<div class="okr-mentions" role="group" aria-label=${texts.comment.people}>
                ${people.data.map(({id: personId, label}) =>
                  button(`@${label}`, () => this.mention(personId), {className: 'okr-chip'}),
                )}
              </div>`
            : nothing}
          ${this.text.trim()
            ? html`<button type="submit" class="btn btn-primary" aria-disabled=${this.action.busy}>
                ${texts.comment.send}
              </button>`
            : nothing}
        </form>
      </div>
    `;
  }

  /** @param {Api.CommentAnswer} comment */
  comment(comment) {
    const isMine = comment.byId === this.me?.id;
    const {edited} = this;
    return html`<article class="okr-comment">
      <p class="okr-comment-head">
        <strong>${person(comment.byId ?? '')}</strong>
        <time class="okr-quiet" datetime=${comment.writtenAt}
          >${dateWithYear(comment.writtenAt)}</time
        >
        ${isMine
          ? html`<span class="okr-comment-tools okr-no-print"
              >${button(
                texts.edit,
                () => (this.edited = {comment, text: comment.text}),
                {look: 'sm ghost-secondary'},
              )}
              ${button(texts.remove, () => this.erase(comment), {look: 'sm ghost-secondary'})}</span
            >`
          : nothing}
      </p>
      ${edited?.comment.id === comment.id
        ? html`<form @submit=${this.saveEdited}>
            <textarea
              class="form-control"
              rows="3"
              aria-label=${texts.comment.text}
              .value=${live(edited.text)}
              @input=${onInput((value) => (this.edited = {...edited, text: value}))}
            ></textarea>
            <div class="okr-form-end">
              <button type="submit" class="btn btn-primary btn-sm">${texts.save}</button>
              ${button(texts.cancel, () => (this.edited = null), {look: 'sm'})}
            </div>
          </form>`
        : html`<p class="okr-comment-text">${withNames(comment.text, (id) => comment.mentions.includes(id))}</p>`}
    </article>`;
  }
}

customElements.define('comment-thread', CommentThread);
