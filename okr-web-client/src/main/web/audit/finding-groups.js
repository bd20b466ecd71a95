import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateWithYear, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {icon} from '../platform/parts/icon.js';
import {toneTag} from '../platform/parts/layout.js';
import {texts} from '../texts/texts.js';
import {SEVERITIES, TONES, ruleOf} from './findings.js';
import {fixLink} from './fix-link.js';
import {person} from '../org/person-name.js';

/** So many findings of a group are shown at once. */
const AT_ONCE = 20;

/**
 * Findings in groups that open and close. Properties: `groups`, `by` (`rule` or `team`), `open` (keys),
 * `teams`, `cycleId`, `objectiveOf`, `waivers` by finding, `mayWaive`. Events: `turned` with the key of
 * a group, `waive` with a finding, `take-back` with a waiver.
 */
class FindingGroups extends withProperties(OkrElement, () => ({
  /** @type {import('./findings.js').Group[]} */
  groups: [],
  by: 'rule',
  /** @type {Set<string>} */
  open: new Set(),
  /** @type {import('../org/teams.js').Teams | null} */
  teams: null,
  cycleId: '',
  /** @type {Map<string, string>} */
  objectiveOf: new Map(),
  /** @type {Map<string, Api.VersionedWaiver>} */
  waivers: new Map(),
  mayWaive: false,
  /** @type {Record<string, number>} how many of each group, where more were asked for */
  shown: {},
})) {
  render() {
    return html`<div class="okr-groups">
      ${repeat(
        this.groups,
        (group) => group.key,
        (group) => this.group(group),
      )}
    </div>`;
  }

  /** @param {import('./findings.js').Group} group */
  group(group) {
    const isOpen = this.open.has(group.key);
    const rule = this.by === 'rule' ? ruleOf(group.key) : null;
    return html`
      <section class="okr-group" data-group=${group.key}>
        <h3>
          <button
            type="button"
            class="okr-group-head"
            aria-expanded=${isOpen ? 'true' : 'false'}
            @click=${() => this.emit('turned', group.key)}
          >
            <span class="okr-group-turner">${icon('chevron')}</span>
            <span class="okr-group-name"
              >${rule ? rule.name : teamBadge(this.teams?.get(group.key), group.key)}</span
            >
            <span class="okr-group-counts">
              ${SEVERITIES.map((severity) =>
                group.open[severity]
                  ? toneTag(
                      TONES[severity],
                      html`<span class="okr-group-severity">${word(texts.severities, severity)}</span>
                        <strong class="okr-group-count">${group.open[severity]}</strong>`,
                    )
                  : nothing,
              )}
              ${group.waived
                ? html`<span class="okr-quiet">${texts.audit.waivedCount(group.waived)}</span>`
                : nothing}
            </span>
          </button>
        </h3>
        ${rule?.purpose ? html`<p class="okr-group-purpose okr-quiet">${rule.purpose}</p>` : nothing}
        ${isOpen ? this.findings(group) : nothing}
      </section>
    `;
  }

  /** @param {import('./findings.js').Group} group */
  findings({key, findings}) {
    const shown = this.shown[key] ?? AT_ONCE;
    return html`
      <ul class="okr-list okr-findings">
        ${repeat(
          findings.slice(0, shown),
          (finding) => finding.id,
          (finding) => this.finding(finding),
        )}
      </ul>
      ${findings.length > shown
        ? html`<p class="okr-findings-more">
            ${button(
              html`${texts.audit.more} (${findings.length - shown})`,
              () => (this.shown = {...this.shown, [key]: shown + 5 * AT_ONCE}),
            )}
          </p>`
        : nothing}
    `;
  }

  /** @param {Api.Finding} finding */
  finding(finding) {
    const waiver = finding.waived ? this.waivers.get(finding.id) : undefined;
    const fix = fixLink(finding, this.cycleId, this.objectiveOf);
    return html`
      <li class="okr-finding ${finding.waived ? 'okr-finding-waived' : ''}" data-finding=${finding.id}>
        <div class="okr-finding-text">
          <p class="okr-tags">
            ${this.by === 'team'
              ? html`${toneTag(TONES[finding.severity], word(texts.severities, finding.severity))}
                  <span class="okr-quiet">${ruleOf(finding.code).name}</span>`
              : teamBadge(this.teams?.get(finding.subject.teamId), finding.subject.teamId)}
            ${finding.waived ? html`<span class="okr-tag">${texts.audit.waivedTag}</span>` : nothing}
          </p>
          <p>${finding.message}</p>
          ${waiver
            ? html`<p class="okr-quiet">
                ${texts.audit.waivedUntil(dateWithYear(waiver.until))}${waiver.byId
                  ? html` ${texts.audit.by} ${person(waiver.byId)}`
                  : nothing}:
                “${waiver.reason}”
              </p>`
            : html`<p class="okr-quiet">${finding.advice}</p>`}
        </div>
        <div class="okr-finding-actions">
          <a class="btn btn-sm" href=${fix.href}>${fix.text}</a>
          ${this.mayWaive && !finding.waived
            ? button(
              texts.audit.waive,
              () => this.emit('waive', finding),
              {look: 'sm ghost-secondary'},
            )
            : nothing}
          ${this.mayWaive && waiver
            ? button(
              texts.audit.takeBack,
              () => this.emit('take-back', waiver),
              {icon: 'undo', look: 'sm ghost-secondary'},
            )
            : nothing}
        </div>
      </li>
    `;
  }
}

customElements.define('finding-groups', FindingGroups);
