import {html} from 'lit';
import {apiPath, get} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {generalPages, href, navigate} from '../platform/router.js';
import {matches} from '../org/pickers.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/search-picker.js';

/** @typedef {import('../platform/parts/search-picker.js').Option} Option id: an address */

/** Most of each kind. */
const MOST = 6;

/** Goes anywhere by a few letters: pages, teams, objectives, key results, initiatives. Event: `closed`. */
class QuickFind extends withProperties(OkrElement, () => ({
  cycleId: '',
})) {
  /**
   * @param {string} text
   * @param {AbortSignal} signal
   * @returns {Promise<Option[]>}
   */
  async find(text, signal) {
    if (!text) {
      return this.pages('');
    }
    const [teams, cascade, initiatives] = await Promise.all([
      loadTeams(),
      get(apiPath`/cycles/${this.cycleId}/cascade`, {signal}),
      get('/initiatives', {signal, query: {cycleId: this.cycleId, q: text, limit: MOST}}),
    ]);
    return [
      ...this.pages(text),
      ...teams.all
        .filter((team) => matches(team.name, text))
        .slice(0, MOST)
        .map((team) => ({
          id: href('team', {cycleId: this.cycleId, teamId: team.id}),
          label: team.name,
          detail: word(texts.levels, team.level),
        })),
      ...this.okrs(cascade.data, text),
      ...initiatives.data.items.map((/** @type {Api.InitiativeAnswer} */ initiative) => ({
        id: href('initiative', {cycleId: this.cycleId, initiativeId: initiative.id}),
        label: initiative.title,
        detail: `${texts.nav.pages.initiative} \u00b7 ${teams.name(initiative.teamId)}`,
      })),
    ];
  }

  /** @param {string} text @returns {Option[]} */
  pages(text) {
    const names = /** @type {Record<string, string>} */ (texts.nav.pages);
    return generalPages()
      .filter(({name}) => matches(names[name] ?? '', text))
      .slice(0, text ? MOST : undefined)
      .map(({name}) => ({id: href(name, {cycleId: this.cycleId}), label: names[name] ?? ''}));
  }

  /**
   * @param {Okr.Cascade} cascade
   * @param {string} text
   * @returns {Option[]}
   */
  okrs({objectives}, text) {
    /** @type {Option[]} */
    const found = [];
    for (const objective of objectives) {
      const cycleId = objective.cycleId;
      if (found.length < 2 * MOST && matches(objective.title, text)) {
        found.push({
          id: href('objective', {cycleId, objectiveId: objective.id}),
          label: objective.title,
          detail: texts.nav.pages.objective,
        });
      }
      for (const keyResult of objective.keyResults) {
        if (found.length < 2 * MOST && matches(keyResult.title, text)) {
          found.push({
            id: href('objective', {cycleId, objectiveId: objective.id}, {kr: keyResult.id}),
            label: keyResult.title,
            detail: texts.objective.of(objective.title),
          });
        }
      }
    }
    return found;
  }

  close() {
    this.emit('closed');
  }

  render() {
    return dialog({
      wide: true,
      heading: texts.find.title,
      content: html`<search-picker
        name="find"
        class="okr-find"
        .label=${texts.find.label}
        .search=${(/** @type {string} */ text, /** @type {AbortSignal} */ signal) =>
          this.find(text, signal)}
        @chosen=${(/** @type {CustomEvent<Option | null>} */ event) => {
          if (event.detail) {
            this.close();
            navigate(event.detail.id);
          }
        }}
      ></search-picker>`,
      close: () => this.close(),
    });
  }
}

customElements.define('quick-find', QuickFind);
