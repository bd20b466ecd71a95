import {html} from 'lit';
import {getData, together} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {generalPages, href, navigate} from '../platform/router.js';
import {cascadeOf, WHOLE_CASCADE} from '../cycle/cycles.js';
import {matches} from '../org/pickers.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import '../platform/parts/search-picker.js';

/** @typedef {import('../platform/parts/search-picker.js').Option} Option id: an address */

/** Most of each kind. */
const MOST = 6;

/**
 * Goes anywhere by a few letters: pages, teams, objectives, key results, initiatives. Event: `closed`.
 */
class QuickFind extends withProperties(OkrElement, () => ({
  /** Empty while there is no cycle: then there are teams, and pages that show none. */
  cycleId: '',
})) {
  /** @param {string} text @param {AbortSignal} signal @returns {Promise<Option[]>} */
  find = async (text, signal) => {
    if (!text) {
      return this.pages('');
    }
    const {cycleId} = this;
    const {teams, cascade, initiatives} = await together({
      teams: loadTeams(),
      cascade: cycleId ? cascadeOf(cycleId, WHOLE_CASCADE, signal) : {objectives: []},
      initiatives: cycleId
        ? getData('/initiatives', {signal, query: {cycleId, q: text, limit: MOST}})
        : {items: []},
    });
    return [
      ...this.pages(text),
      ...teams.all
        .filter((team) => matches(team.name, text))
        .slice(0, MOST)
        .map((team) => ({
          id: cycleId
            ? href('team', {cycleId, teamId: team.id})
            : href('adminTeams', {}, {q: team.name}),
          label: team.name,
          detail: word(texts.levels, team.level),
        })),
      ...okrs(cascade, text),
      ...initiatives.items.map((/** @type {Api.InitiativeAnswer} */ initiative) => ({
        id: href('initiative', {cycleId, initiativeId: initiative.id}),
        label: initiative.title,
        detail: `${texts.nav.pages.initiative} \u00b7 ${teams.name(initiative.teamId)}`,
      })),
    ];
  };

  /** @param {string} text @returns {Option[]} */
  pages(text) {
    const names = /** @type {Record<string, string>} */ (texts.nav.pages);
    return generalPages()
      .filter(({parts}) => this.cycleId || !parts.includes(':cycleId'))
      .filter(({name}) => matches(names[name] ?? '', text))
      .slice(0, text ? MOST : undefined)
      .map(({name}) => ({id: href(name, {cycleId: this.cycleId}), label: names[name] ?? ''}));
  }

  close = () => this.emit('closed');

  render() {
    return dialog({
      wide: true,
      heading: texts.find.title,
      content: html`<search-picker
        name="find"
        class="okr-find"
        .label=${texts.find.label}
        .search=${this.find}
        @chosen=${onDetail((/** @type {Option | null} */ chosen) => {
          if (chosen) {
            this.close();
            navigate(chosen.id);
          }
        })}
      ></search-picker>`,
      close: this.close,
    });
  }
}

/**
 * @param {Pick<Okr.Cascade, 'objectives'>} cascade
 * @param {string} text
 * @returns {Option[]} each objective before its key results
 */
const okrs = ({objectives}, text) =>
  objectives
    .flatMap(({id: objectiveId, cycleId, title, keyResults}) => [
      {
        id: href('objective', {cycleId, objectiveId}),
        label: title,
        detail: texts.nav.pages.objective,
      },
      ...keyResults.map((keyResult) => ({
        id: href('objective', {cycleId, objectiveId}, {kr: keyResult.id}),
        label: keyResult.title,
        detail: texts.objective.of({title}),
      })),
    ])
    .filter(({label}) => matches(label, text))
    .slice(0, 2 * MOST);

customElements.define('quick-find', QuickFind);
