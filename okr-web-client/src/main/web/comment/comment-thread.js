import {OkrElement} from '../platform/element.js';

/** What was said about a record, and a field to say more. */
class CommentThread extends OkrElement {
  static properties = {
    subjectType: {attribute: false},
    subjectId: {attribute: false},
    me: {attribute: false},
  };

  constructor() {
    super();
    /** @type {'OBJECTIVE' | 'KEY_RESULT' | 'INITIATIVE' | 'DEPENDENCY'} */
    this.subjectType = 'OBJECTIVE';
    this.subjectId = '';
    /** @type {Api.MeAnswer | null} */
    this.me = null;
  }
}

customElements.define('comment-thread', CommentThread);
