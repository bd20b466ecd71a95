import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {dateRange, dateWithYear, percent, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {dataTable} from '../platform/parts/table.js';
import {person} from '../org/person-name.js';
import {texts} from '../texts/texts.js';
import {benefitNames, isWritten, leftOver} from './briefing.js';

/** The briefing to read: on the page for those who do not write it, and on paper for all. */
class BriefingDocument extends withProperties(OkrElement, () => ({
  /** @type {import('./initiative-data.js').Shown} */
  shown: required,
})) {
  render() {
    const {cycle, teams, fields, sections} = this.shown;
    return html`
      <header class="okr-document-head">
        <h2 class="okr-document-kind">
          ${texts.briefing.heading}
          <span class="okr-print-only"> · ${cycle?.name} · ${teams.name(fields['teamId'])}</span>
        </h2>
        <p class="okr-document-title">${fields['title']}</p>
        <dl class="okr-document-facts">
          ${this.facts()
            .filter(([, value]) => value)
            .map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
        </dl>
      </header>
      ${[...sections, ...leftOver(fields, sections)]
        .filter(({name, required: isRequired}) => isRequired || isWritten(fields[name]))
        .map((section) => this.section(section))}
      ${this.contributions()} ${this.dependencies()}
    `;
  }

  /** @returns {[label: string, value: unknown][]} */
  facts() {
    const {initiative, fields, programmes} = this.shown;
    const {state, bypass, committedEnd, deliveredOn} = initiative;
    const {ownerId, programmeId, effort, plannedStart, plannedEnd} = fields;
    const words = texts.briefing;
    return [
      [words.state, word(texts.initiative.states, state)],
      [words.owner, ownerId && person(ownerId)],
      [words.programme, programmes.find(({id}) => id === programmeId)?.name],
      [words.effort, effort],
      [
        words.planned,
        plannedStart && plannedEnd && plannedStart <= plannedEnd
          ? dateRange(plannedStart, plannedEnd)
          : plannedEnd && dateWithYear(plannedEnd),
      ],
      [
        words.outcome,
        deliveredOn
          ? words.deliveredOn({date: dateWithYear(deliveredOn)})
          : committedEnd && words.promised({date: dateWithYear(committedEnd)}),
      ],
      [words.bypass.title, bypass && word(texts.bypasses, bypass.reason)],
    ];
  }

  /** @param {import('./briefing.js').Section} section */
  section({name, title}) {
    const {fields} = this.shown;
    /** @type {string[]} */
    const benefits = fields['benefits'] ?? [];
    const text =
      name === 'benefits'
        ? [benefitNames(benefits), fields['benefitNote']].filter(Boolean).join('\n')
        : fields[name];
    return html`<section class="okr-document-section">
      <h3>${title}</h3>
      ${text
        ? html`<p class="okr-document-text">${text}</p>`
        : html`<p class="okr-quiet">${texts.briefing.notWritten}</p>`}
    </section>`;
  }

  contributions() {
    const {initiative, linked: known, teams} = this.shown;
    const words = texts.briefing.contributions;
    const linked = (/** @type {Api.Contribution} */ {keyResultId}) => known.get(keyResultId);
    return printedList(words, initiative.contributions, [
      {
        label: words.keyResult,
        cell: (one) => html`${linked(one)?.keyResult.title ?? one.keyResultId}<br />
          <span class="okr-quiet">${linked(one)?.objective.title}</span>`,
      },
      {label: texts.briefing.team, cell: (one) => teams.name(linked(one)?.objective.teamId)},
      {
        label: texts.figures.status,
        cell: (one) => {
          const {status, hasData, progress = 0} = linked(one)?.keyResult ?? {};
          return status ? `${word(texts.status, status)} ${hasData ? percent(progress) : ''}` : nothing;
        },
      },
      {label: words.impact, cell: ({impact}) => word(texts.initiative.impacts, impact)},
      {label: words.confidence, cell: ({confidence}) => percent(confidence)},
    ]);
  }

  dependencies() {
    const {initiative, teams} = this.shown;
    const words = texts.briefing.depends;
    return printedList(words, initiative.dependencies, [
      {
        label: texts.briefing.team,
        cell: ({providerTeamId}) => teamBadge(teams.get(providerTeamId), providerTeamId),
      },
      {label: words.need, cell: ({need}) => need},
      {label: words.neededBy, cell: ({neededBy}) => (neededBy ? dateWithYear(neededBy) : nothing)},
      {label: words.size, cell: ({size}) => word(texts.sizes, size)},
      {label: texts.briefing.state, cell: ({state}) => word(texts.dependencyStates, state)},
    ]);
  }
}

/**
 * A part that stands on paper only.
 *
 * @template R
 * @param {{title: string, none: string}} words none: said where there are no rows
 * @param {readonly R[]} rows
 * @param {import('../platform/parts/table.js').Column<R>[]} columns
 */
const printedList = ({title, none}, rows, columns) => html`
  <section class="okr-document-section okr-print-only">
    <h3>${title}</h3>
    ${rows.length
      ? dataTable({columns, rows, id: (row) => row, look: 'okr-document-table', isHeaded: false})
      : html`<p class="okr-quiet">${none}</p>`}
  </section>
`;

customElements.define('briefing-document', BriefingDocument);
