import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, get, getAll, getFile, post, remove} from '../platform/api.js';
import {withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {download} from '../platform/download.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {chip, filterBar, searchFilter, selectFilter} from '../platform/parts/filters.js';
import {cardSection, pageHead, toneTag} from '../platform/parts/layout.js';
import {dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {SEVERITIES, TONES, csvOf, grouped, narrowed, ruleName} from './findings.js';
import {objectivesOf} from './fix-link.js';
import {waiversOf} from './waiver-form.js';
import './audit-indices.js';
import './finding-groups.js';

/**
 * @typedef {{
 *   report: Api.AuditReport,
 *   waivers: Api.VersionedWaiver[],
 *   teams: import('../org/teams.js').Teams,
 *   objectiveOf: Map<string, string>,
 * }} Loaded
 */

/** What can be typed or chosen to narrow the findings, and taken out at once. */
const NOTHING_CHOSEN = {severity: '', rule: '', team: '', q: '', waived: ''};

/** What the audit finds in a cycle, and what is done about it. */
class AuditPage extends withProperties(PageElement, () => ({
  /** @type {Api.Finding | null} the one that is about to be waived */
  waiving: null,
})) {
  action = new Action(this);
  audit = new Load(this, {
    args: () => this.cycleId && [this.cycleId, this.query('team')],
    /** @returns {Promise<Loaded>} */
    task: async ([cycleId, team], signal) => {
      const path = apiPath`/cycles/${cycleId}`;
      const [{data: report}, waivers, teams] = await Promise.all([
        get(`${path}/audit`, {query: {team}, signal}),
        getAll(waiversOf(cycleId), {signal}),
        loadTeams(),
      ]);
      const isAboutKeyResults = report.findings.some(
        (/** @type {Api.Finding} */ finding) => finding.subject.type === 'KEY_RESULT',
      );
      const objectiveOf = isAboutKeyResults
        ? objectivesOf((await get(`${path}/cascade`, {signal})).data)
        : new Map();
      return {report, waivers, teams, objectiveOf};
    },
    keep: ([cycleId], [before]) => cycleId === before,
  });

  get mayWaive() {
    return Boolean(this.me?.permissions.includes('RUN_PLANNING')) && this.cycle?.phase !== 'CLOSED';
  }

  /** @returns {import('./findings.js').Filter} */
  get filter() {
    return {
      severity: this.query('severity'),
      rule: this.query('rule'),
      text: this.query('q'),
      waived: this.query('waived'),
    };
  }

  get by() {
    return this.query('group') === 'team' ? 'team' : 'rule';
  }

  render() {
    const {data} = this.audit;
    return html`
      ${pageHead({
        title: texts.nav.pages.audit,
        lead: texts.audit.lead,
        actions: button(texts.audit.download, this.save, {
          icon: 'download',
          disabled: !data?.report.findings.length,
        }),
      })}
      ${data
        ? this.body(data)
        : loadState(this.audit, 9)}
      ${this.waiving && data
        ? dialog({
            heading: texts.audit.waiveTitle,
            content: html`<waiver-form
              .finding=${this.waiving}
              .cycleId=${this.cycleId}
              .asOf=${data.report.asOf}
              @saved=${() => this.waived()}
              @closed=${() => (this.waiving = null)}
            ></waiver-form>`,
            close: () => (this.waiving = null),
          })
        : nothing}
    `;
  }

  /** @param {Loaded} data */
  body(data) {
    const {report, teams} = data;
    return html`
      ${loadState(this.audit)}
      ${refusal(this.action)}
      <audit-indices
        .report=${report}
        .cycleId=${this.cycleId}
        .team=${this.query('team')}
        .asTable=${this.query('trend') === 'table'}
        @table=${(/** @type {CustomEvent<boolean>} */ {detail}) =>
          this.narrow({trend: detail ? 'table' : ''})}
        @rule=${(/** @type {CustomEvent<string>} */ {detail}) => this.narrow({rule: detail, severity: ''})}
      ></audit-indices>
      ${this.findings(data, narrowed(report.findings, this.filter, teams))}
    `;
  }

  /**
   * @param {Loaded} data
   * @param {Api.Finding[]} findings those that pass the filters
   */
  findings({report, teams, waivers, objectiveOf}, findings) {
    const groups = grouped(findings, (finding) =>
      this.by === 'rule' ? finding.code : finding.subject.teamId,
    );
    const keys = groups.map((group) => group.key);
    const open = new Set(
      this.query('open') === 'all' || (keys.length === 1 && !this.query('open'))
        ? keys
        : this.query('open').split(','),
    );
    const isAllOpen = keys.every((key) => open.has(key));
    const all = report.findings.length;
    return cardSection({
      title: texts.audit.findings,
      id: 'audit-findings',
      className: 'okr-audit',
      aside: html`<span class="okr-quiet" role="status"
        >${findings.length === all
          ? texts.audit.found(all)
          : texts.audit.foundOf(findings.length, all)}</span
      >`,
      body: html`
        <div class="okr-section-body okr-audit-filters">${this.filters(report, teams)}</div>
        ${groups.length
          ? html`
              <div class="okr-audit-groups-head">
                ${this.grouping()}
                ${button(
                  isAllOpen ? texts.audit.collapse : texts.audit.expand,
                  () => this.narrow({open: isAllOpen ? 'none' : 'all'}),
                  {look: 'sm'},
                )}
              </div>
              <finding-groups
                .groups=${groups}
                .by=${this.by}
                .open=${open}
                .teams=${teams}
                .cycleId=${this.cycleId}
                .objectiveOf=${objectiveOf}
                .waivers=${new Map(waivers.map((waiver) => [waiver.findingId, waiver]))}
                .mayWaive=${this.mayWaive}
                @turned=${(/** @type {CustomEvent<string>} */ {detail}) =>
                  this.turn(detail, open, keys)}
                @waive=${(/** @type {CustomEvent<Api.Finding>} */ {detail}) =>
                  (this.waiving = detail)}
                @take-back=${(/** @type {CustomEvent<Api.VersionedWaiver>} */ {detail}) =>
                  this.takeBack(detail)}
              ></finding-groups>
            `
          : all
            ? emptyState(
                texts.audit.nothing,
                '',
                button(texts.clearFilters, () => this.narrow(NOTHING_CHOSEN)),
              )
            : emptyState(texts.audit.clean, texts.audit.cleanHint)}
      `,
    });
  }

  /**
   * @param {Api.AuditReport} report
   * @param {import('../org/teams.js').Teams} teams
   */
  filters(report, teams) {
    const {severity, rule, text, waived} = this.filter;
    const team = this.query('team');
    const live = report.findings.filter((finding) => !finding.waived);
    const codes = [...new Set(report.findings.map((finding) => finding.code))];
    /** @type {[string, string][]} */
    const rules = [...new Set([...codes, ...(rule ? [rule] : [])])].map((code) => [code, ruleName(code)]);
    rules.sort((a, b) => a[1].localeCompare(b[1]));
    return html`
      <div class="okr-chips okr-severities" role="group" aria-label=${texts.audit.severity}>
        ${SEVERITIES.map((one) => {
          const n = live.filter((finding) => finding.severity === one).length;
          const name = html`<span class="okr-severity">${word(texts.severities, one)}</span>`;
          return chip(html`${toneTag(TONES[one], name)} <strong>${n}</strong>`, severity === one, () =>
            this.narrow({severity: severity === one ? '' : one}),
          );
        })}
      </div>
      ${filterBar(
        html`
          ${searchFilter(this, texts.audit.search)}
          ${selectFilter(this, 'rule', texts.audit.rule, [['', texts.audit.anyRule], ...rules])}
          ${selectFilter(this, 'team', texts.audit.team, [
            ['', texts.audit.allTeams],
            ...teams.options(),
          ])}
          ${selectFilter(this, 'waived', texts.audit.waiving, Object.entries(texts.audit.waivings))}
        `,
        {
          clear: Boolean(severity || rule || text || waived || team) &&
            (() => this.narrow(NOTHING_CHOSEN)),
        },
      )}
    `;
  }

  grouping() {
    return html`<div class="btn-group btn-group-sm" role="group" aria-label=${texts.audit.groupBy}>
      ${Object.entries(texts.audit.groups).map(
        ([by, label]) =>
          button(label, () => this.narrow({group: by === 'rule' ? '' : by, open: ''}), {
            className: by === this.by ? 'btn active' : 'btn',
            pressed: by === this.by,
          }),
      )}
    </div>`;
  }

  /**
   * Opens a group, or closes it.
   *
   * @param {string} key
   * @param {Set<string>} open
   * @param {string[]} keys of all groups
   */
  turn(key, open, keys) {
    const next = keys.filter((one) => open.has(one) !== (one === key));
    this.narrow({open: next.length === keys.length ? 'all' : next.join(',') || 'none'});
  }

  waived() {
    this.waiving = null;
    this.audit.run();
  }

  /** @param {Api.VersionedWaiver} waiver */
  async takeBack({id, findingId, reason, until}) {
    const path = waiversOf(this.cycleId);
    await this.action.run(async () => {
      await remove(`${path}/${encodeURIComponent(id)}`);
      notify(texts.audit.takenBack, {undo: () => post(path, {findingId, reason, until})});
      this.audit.run();
    }, texts.audit.takeBackFailed);
  }

  /** Saves the findings that are shown as a CSV file. */
  async save() {
    const {data} = this.audit;
    const {severity, rule, text, waived} = this.filter;
    await this.action.run(async () => {
      const path = apiPath`/cycles/${this.cycleId}/audit`;
      let file = await getFile(path, {
        accept: 'text/csv',
        query: {team: this.query('team'), code: rule, severity},
      });
      if (data && (text || waived)) {
        const shown = narrowed(data.report.findings, this.filter, data.teams);
        const ids = new Set(shown.map((finding) => finding.id));
        file = new Blob([csvOf(await file.text(), ids)], {type: file.type});
      }
      download(file, texts.audit.file(this.cycleId));
    });
  }
}

customElements.define('audit-page', AuditPage);
