import {saveChanges} from '../platform/editing.js';
import {withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {noNumbers, reasonMissing, refuse} from '../platform/problem.js';
import {texts} from '../texts/texts.js';

/** What is not changed without a reason once it is committed. */
const GUARDED = ['title', 'ambition', 'weight', 'source', 'state', 'metric', 'mode'];

/**
 * Base of the forms about what was promised, in a dialog: where a change is an amendment, it takes a
 * reason. Events: `closed`, also once it is saved; `cascade-changed`.
 */
export class AmendmentForm extends withProperties(FormElement, () => ({needsReason: false})) {
  /** @returns {{reason?: string}} as the service takes it */
  get reason() {
    const reason = this.value('reason').trim();
    return reason ? {reason} : {};
  }

  /**
   * Refuses what takes a reason and has none, before it is sent.
   *
   * @param {Okr.Violation[]} [others] what else is wrong, to be said with it
   * @param {boolean} [isGuarded] whether it takes one
   */
  demandReason(others = [], isGuarded = true) {
    const isMissing = isGuarded && this.needsReason && !this.reason.reason;
    refuse([...others, ...(isMissing ? [reasonMissing()] : [])]);
  }

  /**
   * What is wrong with fields that every record here has.
   *
   * @param {Record<string, unknown>} numbers as they are typed
   * @param {string} [title]
   * @returns {Okr.Violation[]}
   */
  faults(numbers, title) {
    const isUntitled = title !== undefined && !title.trim();
    return [
      ...(isUntitled ? [{pointer: '/title', message: texts.write.faults.title}] : []),
      ...noNumbers(numbers),
    ];
  }

  saved() {
    this.emit('closed');
  }

  reasonField() {
    return this.needsReason
      ? textField(this.field('reason', texts.objectivePage.reason, {hint: texts.objectivePage.reasonHint}))
      : '';
  }

  /**
   * @param {string} heading
   * @param {unknown} content
   * @param {() => void} [close] by default what was typed is kept
   */
  dialog(heading, content, close = () => this.emit('closed')) {
    return dialog({heading, content, close, wide: true});
  }

  /**
   * Says what was done, and that the cascade is another one.
   *
   * @param {string} text
   * @param {() => Promise<unknown>} [undo]
   */
  confirm(text, undo) {
    const changed = () => this.emitUp('cascade-changed');
    notify(text, undo ? {undo: () => undo().then(changed)} : {});
    changed();
  }

  /**
   * Saves what of a record is to be another, where anything is.
   *
   * @param {string} path
   * @param {any} base the record
   * @param {Record<string, any>} changes
   * @param {Okr.Violation[]} faults of what is typed
   * @param {(saved: any) => void} [say] what was done
   */
  async amend(path, base, changes, faults, say = () => this.confirm(texts.saved)) {
    this.demandReason(faults, Object.keys(changes).some((name) => GUARDED.includes(name)));
    if (Object.keys(changes).length) {
      say(await saveChanges(path, base, {...changes, ...this.reason}, this.drawn));
    }
  }
}

/**
 * What of a record is to be another.
 *
 * @param {Record<string, any>} base
 * @param {Record<string, any>} wanted
 * @returns {Record<string, any>}
 */
export const changesOf = (base, wanted) =>
  Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== (base[name] ?? null)),
  );
