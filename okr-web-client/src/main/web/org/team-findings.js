import {html} from 'lit';
import {apiPath, getData, together} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {sentence} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {severityTag} from '../audit/findings.js';
import {namesFrom} from '../change/change-description.js';
import {cascadeOf} from '../cycle/cycles.js';
import {subjectAddress} from '../okr/subject-address.js';
import {texts} from '../texts/texts.js';
import {loadTeams} from './teams.js';

/** What the audit finds about a team and those below it. */
class TeamFindings extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    task: async ([cycleId, teamId], signal) => {
      const {audit, cascade, teams} = await together({
        audit: getData(apiPath`/cycles/${cycleId}/audit`, {signal, query: {team: teamId}}),
        cascade: cascadeOf(cycleId, {team: teamId}, signal),
        teams: loadTeams(),
      });
      /** @type {Api.Finding[]} */
      const findings = audit.findings;
      return {
        findings: findings.filter((finding) => !finding.waived),
        homes: namesFrom([cascade], teams).homes,
      };
    },
  });

  render() {
    const {data} = this.load;
    const {cycleId, teamId} = this;
    if (!data) {
      return loadState(this.load, 4);
    }
    return html`<div class="card">
      ${data.findings.length
        ? html`<ul class="okr-list">
              ${data.findings.map(
                (finding) => html`<li>
                  <p class="okr-team-finding">
                    ${severityTag(finding.severity)}
                    <a href=${subjectAddress({...finding.subject, cycleId}, data.homes)}
                      >${sentence(finding)}</a
                    >
                  </p>
                  <p class="okr-quiet">${finding.advice}</p>
                </li>`,
              )}
            </ul>
            <p class="okr-further">
              <a href=${href('audit', {cycleId}, {team: teamId})}>${texts.team.toAudit}</a>
            </p>`
        : emptyState(texts.team.noFindings, texts.team.noFindingsHint)}
    </div>`;
  }
}

customElements.define('team-findings', TeamFindings);
