import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, getAll, getData, getFile, post, remove, together} from '../platform/api.js';
import {byKey} from '../platform/collections.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {download} from '../platform/download.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {PageElement} from '../platform/page.js';
import {button} from '../platform/parts/button.js';
import {chip, filterBar, searchFilter, selectFilter} from '../platform/parts/filters.js';
import {cardSection, pageHead, toneTag} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {cascadeOf, WHOLE_CASCADE} from '../cycle/cycles.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import {SEVERITIES, TONES, countsOf, csvOf, grouped, narrowed, ruleName} from './findings.js';
import {homesOf} from './fix-link.js';
import {waiverForm, waiversOf} from './waiver-form.js';
import './audit-indices.js';
import './finding-groups.js';

/** What can be typed or chosen to narrow the findings, and taken out at once. */
const FILTERS = ['severity', 'rule', 'team', 'q', 'waived'];

/** What the audit finds in a cycle, and what is done about it. */
class AuditPage extends PageElement {
  action = new Action(this);
  load = new Load(this, {
    args: () => this.cycleId && [this.cycleId, this.query('team')],
    task: async ([cycleId, team], signal) => {
      const loaded = await together({
        report: /** @type {Promise<Api.AuditReport>} */ (
          getData(apiPath`/cycles/${cycleId}/audit`, {query: {team}, signal})
        ),
        waivers: /** @type {Promise<Api.VersionedWaiver[]>} */ (
          getAll(waiversOf(cycleId), {signal})
        ),
        teams: loadTeams(),
      });
      const isAboutKeyResults = loaded.report.findings.some(
        ({subject}) => subject.type === 'KEY_RESULT',
      );
      /** @type {import('./fix-link.js').Homes} */
      const homes = isAboutKeyResults
        ? homesOf(await cascadeOf(cycleId, team ? {team} : WHOLE_CASCADE, signal), cycleId)
        : new Map();
      return {...loaded, homes};
    },
    keep: ([cycleId], [before]) => cycleId === before,
  });
  /** @type {Dialog<Api.Finding>} the one that is about to be waived */
  dialog = new Dialog(this, () => this.load.run());

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

  clear = () => this.narrow(Object.fromEntries(FILTERS.map((name) => [name, ''])));

  render() {
    const {data} = this.load;
    return html`
      ${pageHead({
        title: texts.nav.pages.audit,
        lead: texts.audit.lead,
        actions: button(texts.audit.download, this.save, {
          icon: 'download',
          disabled: !data?.report.findings.length,
        }),
      })}
      ${loadState(this.load, 9)} ${data ? this.body(data) : nothing}
    `;
  }

  /** @param {Loaded<AuditPage>} data */
  body(data) {
    const {report, teams} = data;
    const {dialog, cycleId} = this;
    return html`
      ${refusal(this.action)}
      <audit-indices
        .report=${report}
        .cycleId=${cycleId}
        .team=${this.query('team')}
        .asTable=${this.query('trend') === 'table'}
        @table=${onDetail((isTable) => this.narrow({trend: isTable ? 'table' : ''}))}
        @rule=${onDetail((rule) => this.narrow({rule, severity: ''}))}
      ></audit-indices>
      ${this.findings(data, narrowed(report.findings, this.filter, teams))}
      ${dialog.view((finding) => ({
        heading: texts.audit.waiveTitle,
        content: waiverForm(finding, {cycleId, asOf: report.asOf}, dialog),
      }))}
    `;
  }

  /** @param {Loaded<AuditPage>} data @param {Api.Finding[]} findings those that pass the filters */
  findings({report, teams, waivers, homes}, findings) {
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
          ? texts.audit.found({n: all})
          : texts.audit.foundOf({shown: findings.length, all})}</span
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
                .homes=${homes}
                .waivers=${byKey(waivers, ({findingId}) => findingId)}
                .mayWaive=${this.may('RUN_PLANNING') && this.cycle?.phase !== 'CLOSED'}
                @turned=${onDetail((key) => this.turn(key, open, keys))}
                @waive=${onDetail(this.dialog.open)}
                @take-back=${onDetail((waiver) => this.takeBack(waiver))}
              ></finding-groups>
            `
          : all
            ? emptyState(texts.audit.nothing, '', button(texts.clearFilters, this.clear))
            : emptyState(texts.audit.clean, texts.audit.cleanHint)}
      `,
    });
  }

  /** @param {Api.AuditReport} report @param {import('../org/teams.js').Teams} teams */
  filters(report, teams) {
    const words = texts.audit;
    const {severity, rule} = this.filter;
    const counts = countsOf(report.findings);
    const codes = new Set([...report.findings.map(({code}) => code), rule].filter(Boolean));
    const rules = [...codes]
      .map((code) => /** @type {const} */ ([code, ruleName(code)]))
      .sort((a, b) => a[1].localeCompare(b[1]));
    return html`
      <div class="okr-chips okr-severities" role="group" aria-label=${words.severity}>
        ${SEVERITIES.map((one) => {
          const name = html`<span class="okr-severity">${word(texts.severities, one)}</span>`;
          const text = html`${toneTag(TONES[one], name)} <strong>${counts[one]}</strong>`;
          const isOn = severity === one;
          return chip(text, isOn, () => this.narrow({severity: isOn ? '' : one}));
        })}
      </div>
      ${filterBar(
        html`
          ${searchFilter(this, words.search)}
          ${selectFilter(this, 'rule', words.rule, rules, words.anyRule)}
          ${selectFilter(this, 'team', words.team, teams.options(), words.allTeams)}
          ${selectFilter(this, 'waived', words.waiving, Object.entries(words.waivings))}
        `,
        {clear: FILTERS.some((name) => this.query(name)) && this.clear},
      )}
    `;
  }

  grouping() {
    return html`<div class="btn-group btn-group-sm" role="group" aria-label=${texts.audit.groupBy}>
      ${Object.entries(texts.audit.groups).map(([by, label]) =>
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

  /** @param {Api.VersionedWaiver} waiver */
  async takeBack({id, findingId, reason, until}) {
    const path = waiversOf(this.cycleId);
    await this.action.run(async () => {
      await remove(`${path}/${encodeURIComponent(id)}`);
      notify(texts.audit.takenBack, {undo: () => post(path, {findingId, reason, until})});
      this.load.run();
    }, texts.audit.takeBackFailed);
  }

  /** Saves the findings that are shown as a CSV file. */
  async save() {
    const {data} = this.load;
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
      download(file, texts.audit.file({cycle: this.cycleId}));
    });
  }
}

customElements.define('audit-page', AuditPage);
