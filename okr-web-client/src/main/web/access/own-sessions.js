import {html} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, getAll, remove} from '../platform/api.js';
import {OkrElement} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {notify} from '../platform/notice.js';
import {about, button} from '../platform/parts/button.js';
import {cardSection} from '../platform/parts/layout.js';
import {loadView, refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';

/** The browsers in which the caller is signed in, each with a way out. */
class OwnSessions extends OkrElement {
  action = new Action(this);
  sessions = new Load(this, {
    /** @returns {Promise<Api.SessionAnswer[]>} */
    task: (_, signal) => getAll('/sessions', {signal}),
  });

  /** @param {Api.SessionAnswer} session */
  end(session) {
    return this.action.run(async () => {
      await remove(apiPath`/sessions/${session.id}`);
      notify(texts.sessions.ended);
      this.sessions.run();
    }, texts.sessions.failed);
  }

  render() {
    const words = texts.sessions;
    return cardSection({
      title: words.title,
      id: 'sessions',
      body: html`${refusal(this.action)}
      ${loadView(
        this.sessions,
        (sessions) => html`<ul class="okr-list">
          ${sessions.map(
            (session) => html`<li class="okr-token" data-session=${session.id}>
              <div>
                <p class="okr-token-name">${browser(session)}</p>
                <p class="okr-quiet">
                  ${session.current ? words.current : session.address} ·
                  ${words.since({date: dateWithYear(session.createdAt)})}
                </p>
              </div>
              ${session.current
                ? ''
                : button(about(words.end, browser(session)), () => this.end(session), {look: 'sm'})}
            </li>`,
          )}
        </ul>`,
        2,
      )}`,
    });
  }
}

/** What browsers say of themselves, the telling part first: others name themselves too. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
];

/** @param {Api.SessionAnswer} session as people call it */
function browser({userAgent}) {
  const named = (/** @type {string[][]} */ list) =>
    list.find(([part]) => userAgent?.includes(part ?? ''))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ') || texts.sessions.unknown;
}

customElements.define('own-sessions', OwnSessions);
