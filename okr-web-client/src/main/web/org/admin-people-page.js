import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {adminHead} from '../platform/admin-tabs.js';
import {getData, together} from '../platform/api.js';
import {dateWithYear, word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {PageElement} from '../platform/page.js';
import {about, button, iconButton} from '../platform/parts/button.js';
import {filterBar, searchFilter, selectFilter} from '../platform/parts/filters.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import '../access/person-invitation.js';
import '../access/person-tokens.js';
import {comeBack, leaveForm} from './leave-form.js';
import {personForm} from './person-form.js';
import {loadTeams} from './teams.js';

/** People on one page. */
const AT_ONCE = 50;

/** Everybody, with their teams and roles. */
class AdminPeoplePage extends PageElement {
  permission = /** @type {const} */ ('MANAGE_ORGANIZATION');
  load = new Load(this, {
    args: () => [this.query('q'), this.query('team'), this.query('after')],
    task: ([q, teamId, cursor], signal) =>
      together({
        page: getData('/people', {query: {q, teamId, cursor, limit: AT_ONCE}, signal}),
        teams: loadTeams(),
      }),
    keep: () => true,
    about: () => [{type: 'PERSON'}],
  });
  action = new Action(this);
  /** @type {Dialog<{person: Api.VersionedPerson | null, task?: 'leave' | 'token' | 'invitation'}>} null for a new person */
  dialog = new Dialog(this, () => this.load.run());

  /** Narrowed otherwise, the list begins anew. @param {Record<string, string>} change */
  narrow(change) {
    super.narrow({after: '', ...change});
  }

  render() {
    const {people} = texts.adminOrg;
    const {data} = this.load;
    return html`
      ${adminHead(this, {
        lead: people.lead,
        readOnly: texts.adminOrg.readOnly,
        add: people.add,
        open: () => this.dialog.open({person: null}),
      })}
      ${data ? this.body(data) : loadState(this.load, 9)}
      ${data
        ? this.dialog.view((subject) => this.task(subject, data))
        : nothing}
    `;
  }

  /** @param {NonNullable<typeof this.dialog.subject>} subject @param {Loaded<AdminPeoplePage>} data */
  task({person, task}, {teams}) {
    const {people, leaving} = texts.adminOrg;
    if (person && task === 'leave') {
      return {
        heading: leaving.title({person: person.name}),
        content: leaveForm(person, this.dialog),
      };
    }
    if (person && task === 'token') {
      return {
        wide: true,
        heading: texts.tokens.giveTo({person: person.name}),
        content: html`<p class="okr-quiet">${texts.tokens.giveHint({person: person.name})}</p>
          <person-tokens .person=${person}></person-tokens>`,
      };
    }
    if (person && task === 'invitation') {
      return {
        heading: texts.invitation.title({person: person.name}),
        content: html`<person-invitation .person=${person}></person-invitation>`,
      };
    }
    return {
      wide: true,
      heading: person ? people.edit({person: person.name}) : people.new,
      content: personForm(person, teams, this.may('ADMIN'), this.dialog),
    };
  }

  /** @param {Loaded<AdminPeoplePage>} data */
  body({page, teams}) {
    const {people} = texts.adminOrg;
    return html`
      ${loadState(this.load)} ${refusal(this.action)}
      ${filterBar(html`
        ${searchFilter(this, people.search)}
        ${selectFilter(this, 'team', people.team, teams.options(), people.allTeams)}
      `)}
      <div class="card okr-section">
        ${page.items.length
          ? html`<ul class="okr-list okr-everybody" aria-label=${people.list}>
              ${page.items.map((/** @type {Api.VersionedPerson} */ one) => this.row(one, teams))}
            </ul>`
          : this.query('q') || this.query('team')
            ? emptyState(people.nothing)
            : emptyState(people.none, people.noneHint)}
      </div>
      ${this.pages(page)}
    `;
  }

  /** @param {Api.VersionedPerson} person @param {import('./teams.js').Teams} teams */
  row(person, teams) {
    const {people, leaving} = texts.adminOrg;
    return html`<li class="okr-person" data-person=${person.id}>
      <div>
        <p class="okr-person-name">${person.name}</p>
        <p class="okr-quiet">${person.email}</p>
      </div>
      <ul class="okr-person-teams">
        ${person.memberships.map(
          ({teamId, role}) => html`<li>
            ${teams.name(teamId)} <span class="okr-quiet">${word(texts.memberRoles, role)}</span>
          </li>`,
        )}
      </ul>
      <p class="okr-tags">
        ${person.globalRoles.map((role) => html`<span class="okr-tag">${word(texts.roles, role)}</span>`)}
        ${person.leftOn
          ? html`<span class="okr-tag">${leaving.since({date: dateWithYear(person.leftOn)})}</span>`
          : nothing}
      </p>
      ${this.mayEdit
        ? html`<div class="okr-person-actions">
            ${person.leftOn
              ? nothing
              : button(about(texts.invitation.invite, person.name), () => this.dialog.open({person, task: 'invitation'}), {
                  look: 'sm',
                })}
            ${person.leftOn || !this.may('ADMIN')
              ? nothing
              : button(about(texts.tokens.give, person.name), () => this.dialog.open({person, task: 'token'}), {
                  look: 'sm',
                })}
            ${person.leftOn
              ? button(about(leaving.return, person.name), () => this.back(person), {look: 'sm'})
              : button(about(leaving.leave, person.name), () => this.dialog.open({person, task: 'leave'}), {
                  look: 'sm',
                })}
            ${iconButton('edit', people.edit({person: person.name}), () => this.dialog.open({person}))}
          </div>`
        : nothing}
    </li>`;
  }

  /** @param {Api.VersionedPerson} person */
  async back(person) {
    await this.action.run(async () => {
      await comeBack(person);
      await this.load.run();
    });
  }

  /** @param {Api.PageVersionedPerson} page */
  pages({nextCursor}) {
    const {people} = texts.adminOrg;
    const query = Object.fromEntries(
      ['q', 'team'].map((name) => [name, this.query(name)]).filter(([, value]) => value),
    );
    /** @param {Record<string, string>} from @param {string} text */
    const link = (from, text) =>
      html`<a class="btn" href=${href('adminPeople', {}, {...query, ...from})}>${text}</a>`;
    return this.query('after') || nextCursor
      ? html`<nav class="okr-pages" aria-label=${people.list}>
          ${this.query('after') ? link({}, people.first) : nothing}
          ${nextCursor ? link({after: nextCursor}, people.next) : nothing}
        </nav>`
      : nothing;
  }
}

customElements.define('admin-people-page', AdminPeoplePage);
