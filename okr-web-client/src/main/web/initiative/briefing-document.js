import {html, nothing} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {dateRange, dateWithYear, percent, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {texts} from '../texts/texts.js';
import {isWritten, leftOver} from './briefing.js';
import '../org/person-name.js';

/** The briefing to read: on the page for those who do not write it, and on paper for all. */
class BriefingDocument extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer} */
  initiative: required,
  /** @type {import('./briefing.js').Flat} */
  fields: {},
  /** @type {import('./briefing.js').Section[]} */
  sections: [],
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  programme: '',
  /** @type {Map<string, import('./initiative-data.js').Linked>} */
  linked: new Map(),
})) {
  render() {
    const {initiative, fields} = this;
    return html`
      <header class="okr-document-head">
        <h2 class="okr-document-kind">
          ${texts.briefing.heading}
          <span class="okr-print-only">
            · ${this.cycle?.name} · ${this.teams.name(fields['teamId'])}</span
          >
        </h2>
        <p class="okr-document-title">${fields['title']}</p>
        <dl class="okr-document-facts">
          ${this.facts(initiative).map(
            ([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
          )}
        </dl>
      </header>
      ${[...this.sections, ...leftOver(fields, this.sections)]
        .filter(({name, required}) => required || isWritten(fields[name]))
        .map((section) => this.section(section))}
      ${this.contributions(initiative)} ${this.dependencies(initiative)}
    `;
  }

  /**
   * @param {Api.InitiativeAnswer} initiative
   * @returns {[label: string, value: unknown][]} those that there are
   */
  facts({state, bypass, committedEnd, deliveredOn}) {
    const {ownerId, effort, plannedStart, plannedEnd} = this.fields;
    /** @type {[string, unknown][]} */
    const facts = [
      [texts.briefing.state, word(texts.initiative.states, state)],
      [texts.briefing.owner, ownerId && html`<person-name .person=${ownerId}></person-name>`],
      [texts.briefing.programme, this.programme],
      [texts.briefing.effort, effort],
      [
        texts.briefing.planned,
        plannedStart && plannedEnd && plannedStart <= plannedEnd
          ? dateRange(plannedStart, plannedEnd)
          : plannedEnd && dateWithYear(plannedEnd),
      ],
      [
        texts.briefing.outcome,
        deliveredOn
          ? texts.briefing.deliveredOn(dateWithYear(deliveredOn))
          : committedEnd && texts.briefing.promised(dateWithYear(committedEnd)),
      ],
      [texts.briefing.bypass.title, bypass && word(texts.bypasses, bypass.reason)],
    ];
    return facts.filter(([, value]) => value);
  }

  /** @param {import('./briefing.js').Section} section */
  section({name, title}) {
    const {fields} = this;
    /** @type {string[]} */
    const benefits = fields['benefits'] ?? [];
    const text =
      name === 'benefits'
        ? [benefits.map((one) => word(texts.benefits, one)).join(', '), fields['benefitNote']]
            .filter(Boolean)
            .join('\n')
        : fields[name];
    return html`<section class="okr-document-section">
      <h3>${title}</h3>
      ${text
        ? html`<p class="okr-document-text">${text}</p>`
        : html`<p class="okr-quiet">${texts.briefing.notWritten}</p>`}
    </section>`;
  }

  /** @param {Api.InitiativeAnswer} initiative */
  contributions({contributions}) {
    const words = texts.briefing.contributions;
    const linked = (/** @type {Api.Contribution} */ {keyResultId}) => this.linked.get(keyResultId);
    return printedList({title: words.title, none: words.none, rows: contributions}, [
      [
        words.keyResult,
        (one) => html`${linked(one)?.keyResult.title ?? one.keyResultId}<br />
          <span class="okr-quiet">${linked(one)?.objective.title}</span>`,
      ],
      [texts.briefing.team, (one) => this.teams.name(linked(one)?.objective.teamId)],
      [
        texts.figures.status,
        (one) => {
          const {status, hasData, progress = 0} = linked(one)?.keyResult ?? {};
          return status ? `${word(texts.status, status)} ${hasData ? percent(progress) : ''}` : nothing;
        },
      ],
      [words.impact, ({impact}) => word(texts.initiative.impacts, impact)],
      [words.confidence, ({confidence}) => percent(confidence)],
    ]);
  }

  /** @param {Api.InitiativeAnswer} initiative */
  dependencies({dependencies}) {
    const words = texts.briefing.depends;
    return printedList({title: words.title, none: words.none, rows: dependencies}, [
      [
        texts.briefing.team,
        ({providerTeamId}) => teamBadge(this.teams.get(providerTeamId), providerTeamId),
      ],
      [words.need, ({need}) => need],
      [words.neededBy, ({neededBy}) => (neededBy ? dateWithYear(neededBy) : nothing)],
      [words.size, ({size}) => word(texts.sizes, size)],
      [texts.briefing.state, ({state}) => word(texts.dependencyStates, state)],
    ]);
  }
}

/**
 * A part that stands on paper only.
 *
 * @template R
 * @param {{title: string, none: string, rows: readonly R[]}} list none: said where there are no rows
 * @param {[label: string, cell: (row: R) => unknown][]} columns
 */
const printedList = ({title, none, rows}, columns) => html`
  <section class="okr-document-section okr-print-only">
    <h3>${title}</h3>
    ${rows.length
      ? html`<table class="okr-document-table">
          <thead>
            <tr>
              ${columns.map(([label]) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr>
                ${columns.map(([, cell]) => html`<td>${cell(row)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>`
      : html`<p class="okr-quiet">${none}</p>`}
  </section>
`;

customElements.define('briefing-document', BriefingDocument);
