import {html} from 'lit';
import {get} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {toneTag} from '../platform/parts/layout.js';
import {emptyState, errorState, skeleton} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

const TONES = /** @type {const} */ ({ERROR: 'bad', WARNING: 'warn', INFO: 'quiet'});

/** What the audit finds about a team and those below it. */
class TeamFindings extends OkrElement {
  static properties = {teamId: {attribute: false}, cycleId: {attribute: false}};

  constructor() {
    super();
    this.teamId = '';
    this.cycleId = '';
    this.asked = '';
    /** @type {Load<Api.AuditReport>} */
    this.load = new Load(this);
  }

  willUpdate() {
    const asked = `${this.cycleId} ${this.teamId}`;
    if (asked !== this.asked) {
      this.asked = asked;
      this.load.clear();
      this.reload();
    }
  }

  reload() {
    const id = encodeURIComponent(this.cycleId);
    return this.load.run(
      async (signal) => (await get(`/cycles/${id}/audit`, {signal, query: {team: this.teamId}})).data,
    );
  }

  render() {
    const {data, problem, loading} = this.load;
    if (!data) {
      return problem && !loading ? errorState(problem, () => this.reload()) : skeleton(4);
    }
    const findings = data.findings.filter((finding) => !finding.waived);
    return html`<div class="card">
      ${findings.length
        ? html`<ul class="okr-list">
              ${findings.map(
                (finding) => html`<li>
                  <p>
                    ${toneTag(TONES[finding.severity], word(texts.severities, finding.severity))}
                    ${finding.message}
                  </p>
                  <p class="okr-quiet">${finding.advice}</p>
                </li>`,
              )}
            </ul>
            <p class="okr-section-body">
              <a href=${href('audit', {cycleId: this.cycleId}, {team: this.teamId})}
                >${texts.team.toAudit}</a
              >
            </p>`
        : emptyState(texts.team.noFindings, texts.team.noFindingsHint)}
    </div>`;
  }
}

customElements.define('team-findings', TeamFindings);
