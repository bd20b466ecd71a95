import {html, nothing} from 'lit';
import {Action} from '../platform/action.js';
import {PageElement, setTitle} from '../platform/page.js';
import {apiPath, getData, remove, together} from '../platform/api.js';
import {onDetail} from '../platform/events.js';
import {word} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {button} from '../platform/parts/button.js';
import {teamBadge} from '../platform/parts/badges.js';
import {icon} from '../platform/parts/icon.js';
import {cardSection, pageHead} from '../platform/parts/layout.js';
import {Dialog} from '../platform/parts/modal-dialog.js';
import {emptyState, loadState, refusal} from '../platform/parts/states.js';
import {href, navigate} from '../platform/router.js';
import {mayWrite} from '../access/may-write.js';
import {person} from '../org/person-name.js';
import {loadTeams} from '../org/teams.js';
import {texts} from '../texts/texts.js';
import '../change/change-history.js';
import '../comment/comment-thread.js';
import './answer-form.js';
import {backingLine} from './backing.js';
import {backingOf, waitsForMe} from './dependency-figures.js';
import {ball, dependencyBadge, dueDay} from './dependency-parts.js';
import {negotiationThread} from './negotiation-thread.js';
import {termsForm} from './terms-form.js';

/** What is still open to change. */
const CHANGEABLE = ['IDENTIFIED', 'REQUESTED', 'COUNTERED', 'DECLINED'];
const TO_ANSWER = ['DEPENDENCY_TO_ANSWER', 'ANSWER_TO_REACT'];

/**
 * Whether it may be taken off again: what a committed initiative asked for is kept.
 *
 * @param {Api.NegotiationAnswer['state']} state
 * @param {Api.InitiativeAnswer} initiative
 */
const isDeletable = (state, {committedEnd}) =>
  state === 'IDENTIFIED' || (state === 'WITHDRAWN' && committedEnd === null);

/** One dependency: what is needed, what was said about it, and the next word. */
class DependencyPage extends PageElement {
  /** Deletes it. */
  action = new Action(this);
  load = new Load(this, {
    args: () => [this.param('dependencyId')],
    task: async ([id], signal) => {
      const {inbox, ...loaded} = await together({
        dependency: getData(apiPath`/dependencies/${id}`, {signal}),
        teams: loadTeams(),
        inbox: getData('/me/inbox', {signal}),
      });
      const {teams} = loaded;
      const dependency = /** @type {Api.NegotiationAnswer} */ (loaded.dependency);
      const path = apiPath`/initiatives/${dependency.initiativeId}`;
      const initiative = /** @type {Api.InitiativeAnswer} */ (await getData(path, {signal}));
      const {items} = /** @type {{items: Api.InboxItem[]}} */ (inbox);
      // The other negotiations in which this person has the next word.
      const waiting = items.filter((one) => TO_ANSWER.includes(one.kind) && one.subjectId !== id);
      return {dependency, initiative, teams, waiting};
    },
    changed: () => {
      this.editing.close();
      this.deleting.close();
    },
  });
  /** @type {Dialog<Api.NegotiationAnswer>} as it was read when its form was opened */
  editing = new Dialog(this, () => this.load.run());
  deleting = new Dialog(this);

  updated() {
    if (this.load.data) {
      setTitle(this.load.data.dependency.need);
    }
  }

  render() {
    const {data} = this.load;
    if (!data) {
      const {missing, missingHint} = texts.dependency;
      return html`<h1 class="visually-hidden">${texts.nav.pages.dependency}</h1>
        ${loadState(this.load, 8, emptyState(missing, missingHint, this.toList()))}`;
    }
    const {dependency, teams, waiting} = data;
    const {id, consumerTeamId, providerTeamId} = dependency;
    return html`
      ${loadState(this.load)}
      <p class="okr-dep-back">${this.toList()} ${waiting.length ? this.next(waiting) : nothing}</p>
      ${pageHead({
        title: dependency.need,
        lead: html`<span class="okr-dep-who"
          >${teamBadge(teams.get(consumerTeamId), consumerTeamId)} ${texts.dependency.needsThisOf}
          ${teamBadge(teams.get(providerTeamId), providerTeamId)}</span
        >`,
        actions: this.actions(data),
      })}
      <div class="okr-dep-columns">
        <div>
          ${this.negotiation(data)}
          ${cardSection({
            title: texts.dependency.comments,
            id: 'comments',
            body: html`<div class="okr-section-body">
              <comment-thread
                .subjectType=${'DEPENDENCY'}
                .subjectId=${id}
                .me=${this.me}
              ></comment-thread>
            </div>`,
          })}
        </div>
        <div>
          ${this.request(data)}
          ${cardSection({
            title: texts.dependency.history,
            id: 'history',
            body: html`<change-history .subjects=${[{type: 'DEPENDENCY', id}]}></change-history>`,
          })}
        </div>
      </div>
      ${this.dialogs(data)}
    `;
  }

  toList() {
    return html`<a href=${href('dependencies', {cycleId: this.cycleId}, {view: 'list'})}
      >${texts.dependency.all}</a
    >`;
  }

  /** @param {Api.InboxItem[]} waiting */
  next(waiting) {
    const first = /** @type {Api.InboxItem} */ (waiting[0]);
    return html`<a
      class="okr-dep-next"
      href=${href('dependency', {cycleId: first.cycleId, dependencyId: first.subjectId})}
      >${texts.dependency.next({n: waiting.length})}${icon('chevron')}</a
    >`;
  }

  /** @param {Loaded<DependencyPage>} known */
  actions({dependency, initiative}) {
    const {id, state, consumerTeamId} = dependency;
    const isWritable = mayWrite(this.me, this.cycle, consumerTeamId);
    return html`
      <a
        class="btn"
        href=${href('exposure', {cycleId: this.cycleId, subjectType: 'DEPENDENCY', subjectId: id})}
        >${icon('exposure')}${texts.dependency.exposure}</a
      >
      ${isWritable && CHANGEABLE.includes(state)
        ? button(texts.dependency.terms.open, () => this.editing.open(dependency), {icon: 'edit'})
        : nothing}
      ${isWritable && isDeletable(state, initiative)
        ? button(texts.dependency.delete.open, () => this.deleting.open(dependency), {icon: 'trash'})
        : nothing}
    `;
  }

  /** @param {Loaded<DependencyPage>} known */
  negotiation({dependency, teams}) {
    return cardSection({
      title: texts.dependency.negotiation,
      id: 'negotiation',
      aside: html`<span class="okr-tags"
        >${dependencyBadge(dependency.state)}
        ${this.cycle?.phase !== 'CLOSED' && waitsForMe(this.me, dependency)
          ? html`<strong class="okr-dep-yours">${texts.dependency.yours}</strong>`
          : ball(dependency, teams)}</span
      >`,
      body: html`<div class="okr-section-body">
        ${negotiationThread(dependency, teams)}
        <answer-form
          .record=${dependency}
          .cycle=${this.cycle}
          .me=${this.me}
          @answered=${onDetail((state) => {
            notify(texts.dependency.answer.saved({state: word(texts.dependencyStates, state)}));
            this.load.run();
          })}
          @overtaken=${() => this.load.run()}
        ></answer-form>
      </div>`,
    });
  }

  /** @param {Loaded<DependencyPage>} known */
  request({dependency, initiative}) {
    const words = texts.dependency;
    const {cycleId, initiativeId, neededBy, agreedBy, size} = dependency;
    const backing = backingOf(dependency);
    return cardSection({
      title: words.request,
      id: 'request',
      body: html`<dl class="okr-facts okr-section-body">
        <dt>${words.forInitiativeLong}</dt>
        <dd>
          <a href=${href('initiative', {cycleId, initiativeId})}>${initiative.title}</a>
          <span class="okr-tags"
            ><span class="okr-tag">${word(texts.initiative.states, initiative.state)}</span>
            ${initiative.ownerId
              ? html`<span class="okr-quiet">${person(initiative.ownerId)}</span>`
              : nothing}</span
          >
        </dd>
        <dt>${words.neededBy}</dt>
        <dd>${dueDay({...dependency, agreedBy: neededBy})}</dd>
        ${agreedBy && agreedBy !== neededBy
          ? html`<dt>${dependency.state === 'COUNTERED' ? words.offeredDay : words.agreedDay}</dt>
              <dd>${dueDay({...dependency, neededBy: agreedBy})}</dd>`
          : nothing}
        <dt>${words.size}</dt>
        <dd>${word(texts.sizes, size)} <span class="okr-quiet">${words.sizeHint}</span></dd>
        <dt>${words.backing}</dt>
        <dd>${backing ? backingLine(backing) : html`<span class="okr-quiet">${words.notBacked}</span>`}</dd>
      </dl>`,
    });
  }

  /** @param {Loaded<DependencyPage>} known */
  dialogs({dependency, teams}) {
    const words = texts.dependency;
    return html`${this.editing.view((record) => ({
      heading: words.terms.title,
      content: termsForm(record, this.cycle, teams, this.editing),
    }))}
    ${this.deleting.ask(() => ({
      heading: words.delete.title,
      content: html`${refusal(this.action)}
        <p>${words.delete.hint}</p>`,
      yes: words.delete.confirm,
      look: 'danger',
      act: () => this.delete(dependency),
      isSafe: false,
    }))}`;
  }

  /** @param {Api.NegotiationAnswer} dependency */
  async delete({id, version, cycleId, initiativeId}) {
    const path = apiPath`/dependencies/${id}`;
    if (await this.action.run(() => remove(path, {etag: `"${version}"`}))) {
      notify(texts.dependency.delete.done);
      navigate(href('initiative', {cycleId, initiativeId}));
    } else {
      this.load.run();
    }
  }
}

customElements.define('dependency-page', DependencyPage);
