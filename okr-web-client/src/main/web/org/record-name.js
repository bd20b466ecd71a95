import {html} from 'lit';
import {apiPath, getData} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {texts} from '../texts/texts.js';
import {personName} from './people.js';

/** @type {Record<string, (id: string) => string>} where a record of a type is asked for */
export const PATHS = {
  TEAM: (id) => apiPath`/teams/${id}`,
  CYCLE: (id) => apiPath`/cycles/${id}`,
  OBJECTIVE: (id) => apiPath`/objectives/${id}`,
  KEY_RESULT: (id) => apiPath`/key-results/${id}`,
  INITIATIVE: (id) => apiPath`/initiatives/${id}`,
  DEPENDENCY: (id) => apiPath`/dependencies/${id}`,
  PROGRAMME: (id) => apiPath`/programmes/${id}`,
};

/** @type {Map<string, Promise<string>>} by path */
const names = new Map();

/**
 * @param {string} type
 * @param {string} id
 * @returns {Promise<string>} what people call it, or the id where that cannot be had
 */
function recordName(type, id) {
  const path = PATHS[type]?.(id);
  if (!path) {
    return type === 'PERSON' ? personName(id) : Promise.resolve(id);
  }
  const known = names.get(path);
  const name =
    known ??
    getData(path).then(
      ({name: called, title, need}) => called ?? title ?? need,
      ({status}) => {
        if (status === 404) {
          return texts.changes.gone;
        }
        names.delete(path);
        return id;
      },
    );
  names.set(path, name);
  return name;
}

/** What a record is called; empty until that is known. */
class RecordName extends withProperties(OkrElement, () => ({
  type: '',
  record: '',
  name: '',
})) {
  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('type') || changed.has('record')) {
      const {type, record} = this;
      this.name = '';
      recordName(type, record).then((name) => {
        if (this.type === type && this.record === record) {
          this.name = name;
        }
      });
    }
  }

  render() {
    return this.name;
  }
}

customElements.define('record-name', RecordName);

/**
 * The name or title of a record that is known by its id only.
 *
 * @param {string} type as TEAM
 * @param {string} id
 */
export const named = (type, id) =>
  html`<record-name .type=${type} .record=${id}></record-name>`;
