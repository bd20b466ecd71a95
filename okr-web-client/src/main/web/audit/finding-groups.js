import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {dateWithYear, sentence, word} from '../platform/format.js';
import {teamBadge} from '../platform/parts/badges.js';
import {button} from '../platform/parts/button.js';
import {foldingGroup} from '../platform/parts/folding-group.js';
import {toneTag} from '../platform/parts/layout.js';
import {texts} from '../texts/texts.js';
import {SEVERITIES, TONES, ruleOf, severityTag} from './findings.js';
import {fixLink} from './fix-link.js';
import {person} from '../org/person-name.js';

/** So many findings of a group are shown at once. */
const AT_ONCE = 20;

/**
 * Findings in groups that open and close. Properties: `groups`, `by` (`rule` or `team`), `open` (keys),
 * `teams`, `cycleId`, `homes`, `waivers` by finding, `mayWaive`. Events: `turned` with the key of
 * a group, `waive` with a finding, `take-back` with a waiver.
 */
class FindingGroups extends withProperties(OkrElement, () => ({
  /** @type {import('./findings.js').Group[]} */
  groups: [],
  by: 'rule',
  /** @type {Set<string>} */
  open: new Set(),
  /** @type {import('../org/teams.js').Teams} */
  teams: required,
  cycleId: '',
  /** @type {import('./fix-link.js').Homes} */
  homes: new Map(),
  /** @type {Map<string, Api.VersionedWaiver>} */
  waivers: new Map(),
  mayWaive: false,
  /** @type {Record<string, number>} how many of each group, where more were asked for */
  shown: {},
})) {
  render() {
    return html`<div class="okr-groups">
      ${repeat(this.groups, ({key}) => key, (group) => this.group(group))}
    </div>`;
  }

  /** @param {import('./findings.js').Group} group */
  group(group) {
    const {key, open, waived} = group;
    const rule = this.by === 'rule' ? ruleOf(key) : null;
    return foldingGroup({
      key,
      name: rule ? rule.name : teamBadge(this.teams.get(key), key),
      counts: html`<span class="okr-group-counts">
        ${SEVERITIES.map((severity) =>
          open[severity]
            ? toneTag(
                TONES[severity],
                html`<span class="okr-group-severity">${word(texts.severities, severity)}</span>
                  <strong class="okr-group-count">${open[severity]}</strong>`,
              )
            : nothing,
        )}
        ${waived
          ? html`<span class="okr-quiet">${texts.audit.waivedCount({n: waived})}</span>`
          : nothing}
      </span>`,
      isOpen: this.open.has(key),
      turn: () => this.emit('turned', key),
      below: rule?.purpose
        ? html`<p class="okr-group-purpose okr-quiet">${rule.purpose}</p>`
        : nothing,
      body: () => this.findings(group),
    });
  }

  /** @param {import('./findings.js').Group} group */
  findings({key, findings}) {
    const shown = this.shown[key] ?? AT_ONCE;
    return html`
      <ul class="okr-list okr-findings">
        ${repeat(findings.slice(0, shown), ({id}) => id, (finding) => this.finding(finding))}
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
    const {id, severity, code, subject, waived, advice} = finding;
    const waiver = waived ? this.waivers.get(id) : undefined;
    const fix = fixLink(finding, this.cycleId, this.homes);
    return html`
      <li class="okr-finding ${waived ? 'okr-finding-waived' : ''}" data-finding=${id}>
        <div class="okr-finding-text">
          <p class="okr-tags">
            ${this.by === 'team'
              ? html`${severityTag(severity)} <span class="okr-quiet">${ruleOf(code).name}</span>`
              : teamBadge(this.teams.get(subject.teamId), subject.teamId)}
            ${waived ? html`<span class="okr-tag">${texts.audit.waivedTag}</span>` : nothing}
          </p>
          <p>${sentence(finding)}</p>
          <p class="okr-quiet">${waiver ? whyWaived(waiver) : advice}</p>
        </div>
        <div class="okr-finding-actions">
          <a class="btn btn-sm" href=${fix.href}>${fix.text}</a>
          ${this.mayWaive && !waived
            ? button(texts.audit.waive, () => this.emit('waive', finding), {
                look: 'sm ghost-secondary',
              })
            : nothing}
          ${this.mayWaive && waiver
            ? button(texts.audit.takeBack, () => this.emit('take-back', waiver), {
                icon: 'undo',
                look: 'sm ghost-secondary',
              })
            : nothing}
        </div>
      </li>
    `;
  }
}

/** @param {Api.VersionedWaiver} waiver */
const whyWaived = ({until, byId, reason}) =>
  html`${texts.audit.waivedUntil({date: dateWithYear(until)})}${byId
      ? html` ${texts.audit.by} ${person(byId)}`
      : nothing}:
    ${texts.quoted({said: reason})}`;

customElements.define('finding-groups', FindingGroups);
