import {html, nothing} from 'lit';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateRange, dateWithYear, percent, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {texts} from '../texts/texts.js';
import {isWritten, leftOver} from './briefing.js';
import '../org/person-name.js';

/** The briefing to read: on the page for those who do not write it, and on paper for all. */
class BriefingDocument extends withProperties(OkrElement, () => ({
  /** @type {Api.InitiativeAnswer | null} */
  initiative: null,
  /** @type {import('./briefing.js').Flat} */
  fields: {},
  /** @type {import('./briefing.js').Section[]} */
  sections: [],
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  /** @type {Okr.Cycle | null} */
  cycle: null,
  programme: '',
  /** @type {Map<string, import('./linked-key-results.js').Linked>} */
  linked: new Map(),
})) {
  render() {
    const {initiative, fields} = this;
    if (!initiative) {
      return nothing;
    }
    return html`
      <header class="okr-document-head">
        <h2 class="okr-document-kind">
          ${texts.briefing.heading}
          <span class="okr-print-only">
            · ${this.cycle?.name} · ${this.teams?.name(fields['teamId'])}</span
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
    const text =
      name === 'benefits'
        ? [
            (fields['benefits'] ?? [])
              .map((/** @type {string} */ one) => word(texts.benefits, one))
              .join(', '),
            fields['benefitNote'],
          ]
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
    return html`<section class="okr-document-section okr-print-only">
      <h3>${texts.briefing.contributions.title}</h3>
      ${contributions.length
        ? html`<table class="okr-document-table">
            <thead>
              <tr>
                <th scope="col">${texts.briefing.contributions.keyResult}</th>
                <th scope="col">${texts.briefing.team}</th>
                <th scope="col">${texts.figures.status}</th>
                <th scope="col">${texts.briefing.contributions.impact}</th>
                <th scope="col">${texts.briefing.contributions.confidence}</th>
              </tr>
            </thead>
            <tbody>
              ${contributions.map(({keyResultId, impact, confidence}) => {
                const known = this.linked.get(keyResultId);
                return html`<tr>
                  <td>
                    ${known?.keyResult.title ?? keyResultId}<br />
                    <span class="okr-quiet">${known?.objective.title}</span>
                  </td>
                  <td>${this.teams?.name(known?.objective.teamId)}</td>
                  <td>
                    ${known
                      ? `${word(texts.status, known.keyResult.status)} ${known.keyResult.hasData ? percent(known.keyResult.progress) : ''}`
                      : nothing}
                  </td>
                  <td>${word(texts.initiative.impacts, impact)}</td>
                  <td>${percent(confidence)}</td>
                </tr>`;
              })}
            </tbody>
          </table>`
        : html`<p class="okr-quiet">${texts.briefing.contributions.none}</p>`}
    </section>`;
  }

  /** @param {Api.InitiativeAnswer} initiative */
  dependencies({dependencies}) {
    return html`<section class="okr-document-section okr-print-only">
      <h3>${texts.briefing.depends.title}</h3>
      ${dependencies.length
        ? html`<table class="okr-document-table">
            <thead>
              <tr>
                <th scope="col">${texts.briefing.team}</th>
                <th scope="col">${texts.briefing.depends.need}</th>
                <th scope="col">${texts.briefing.depends.neededBy}</th>
                <th scope="col">${texts.briefing.depends.size}</th>
                <th scope="col">${texts.briefing.state}</th>
              </tr>
            </thead>
            <tbody>
              ${dependencies.map(
                (one) => html`<tr>
                  <td>${teamBadge(this.teams?.get(one.providerTeamId), one.providerTeamId)}</td>
                  <td>${one.need}</td>
                  <td>${one.neededBy ? dateWithYear(one.neededBy) : nothing}</td>
                  <td>${word(texts.sizes, one.size)}</td>
                  <td>${word(texts.dependencyStates, one.state)}</td>
                </tr>`,
              )}
            </tbody>
          </table>`
        : html`<p class="okr-quiet">${texts.briefing.depends.none}</p>`}
    </section>`;
  }
}

customElements.define('briefing-document', BriefingDocument);
