import {html} from 'lit';
import {apiPath, getData, together} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {toneTag} from '../platform/parts/layout.js';
import {emptyState, loadState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {namesFrom} from '../change/change-description.js';
import {subjectAddress} from '../okr/subject-address.js';
import {texts} from '../texts/texts.js';
import {loadTeams} from './teams.js';

const TONES = /** @type {const} */ ({ERROR: 'bad', WARNING: 'warn', INFO: 'quiet'});

/** What the audit finds about a team and those below it. */
class TeamFindings extends withProperties(OkrElement, () => ({
  teamId: '',
  cycleId: '',
})) {
  load = new Load(this, {
    args: () => [this.cycleId, this.teamId],
    /** @returns {Promise<{findings: Api.Finding[], homes: Map<string, {objectiveId: string, cycleId: string}>}>} */
    task: async ([cycleId, teamId], signal) => {
      const {audit, cascade, teams} = await together({
        audit: getData(apiPath`/cycles/${cycleId}/audit`, {signal, query: {team: teamId}}),
        cascade: getData(apiPath`/cycles/${cycleId}/cascade`, {signal}),
        teams: loadTeams(),
      });
      return {findings: audit.findings, homes: namesFrom([cascade], teams).homes};
    },
  });

  render() {
    const {data} = this.load;
    if (!data) {
      return loadState(this.load, 4);
    }
    const findings = data.findings.filter((finding) => !finding.waived);
    return html`<div class="card">
      ${findings.length
        ? html`<ul class="okr-list">
              ${findings.map(
                (finding) => html`<li>
                  <p class="okr-team-finding">
                    ${toneTag(TONES[finding.severity], word(texts.severities, finding.severity))}
                    <a
                      href=${subjectAddress(
                        {...finding.subject, cycleId: this.cycleId},
                        data.homes,
                      )}
                      >${finding.message}</a
                    >
                  </p>
                  <p class="okr-quiet">${finding.advice}</p>
                </li>`,
              )}
            </ul>
            <p class="okr-further">
              <a href=${href('audit', {cycleId: this.cycleId}, {team: this.teamId})}
                >${texts.team.toAudit}</a
              >
            </p>`
        : emptyState(texts.team.noFindings, texts.team.noFindingsHint)}
    </div>`;
  }
}

customElements.define('team-findings', TeamFindings);
