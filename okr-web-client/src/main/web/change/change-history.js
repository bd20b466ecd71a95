import {OkrElement} from '../platform/element.js';

/** Who changed what about some records, newest first. */
class ChangeHistory extends OkrElement {
  static properties = {subjects: {attribute: false}};

  constructor() {
    super();
    /** @type {{type: string, id: string}[]} */
    this.subjects = [];
  }
}

customElements.define('change-history', ChangeHistory);
