import {html, nothing, render} from 'lit';
import {getData, together} from './platform/api.js';
import {OkrElement, withProperties} from './platform/element.js';
import {beginWeeksWith, today} from './platform/days.js';
import {live} from './platform/live.js';
import {Load} from './platform/load.js';
import {onNotice} from './platform/notice.js';
import {button} from './platform/parts/button.js';
import {asProblem} from './platform/problem.js';
import {session} from './platform/session.js';
import {attempt} from './platform/storage.js';
import {emptyState, errorState, loadState, skeleton} from './platform/parts/states.js';
import {icon} from './platform/parts/icon.js';
import {currentRoute, href, pageOf, setPages, startRouter} from './platform/router.js';
import {firstCycle, loadCycles, rememberCycle} from './cycle/cycles.js';
import {noCycle} from './cycle/no-cycle.js';
import {PAGES} from './pages.js';
import {keepCompanyLanguage, texts} from './texts/texts.js';
import './access/sign-in.js';
import './access/account-menu.js';
import './cycle/cycle-switch.js';
import './platform/parts/clash-dialog.js';
import './platform/side-nav.js';

/** @typedef {import('./platform/router.js').Route} Route */
/** @typedef {import('./platform/notice.js').Notice} Notice */

/** Who is signed in, for other tabs of the browser. */
const PERSON = 'okr.person';

/** How long a confirmation stays, in milliseconds; longer where it can be taken back. */
const NOTICE = {plain: 5_000, undo: 12_000};

/** The frame around the pages: sign-in, navigation, cycle, and the page of the address. */
class OkrApp extends withProperties(OkrElement, () => ({
  route: currentRoute(),
  /** @type {Notice | null} */
  notice: null,
  /** @type {import('./platform/problem.js').Problem | null} why the module of the page did not come */
  broken: null,
  menuOpen: false,
  away: false,
  finding: false,
})) {
  /** @type {import('./platform/page.js').PageElement | null} */
  pageElement = null;
  /** @type {HTMLElement | null} where the focus was before it came to the notice */
  enteredFrom = null;
  base = new Load(this, {
    args: () => session.isHere && [session.isHere],
    /** @returns {Promise<{me: Api.MeAnswer, cycles: Okr.Cycle[]}>} */
    task: async (_, signal) => {
      const {settings, ...base} = await together({
        me: getData('/me', {signal}),
        cycles: loadCycles(signal),
        settings: getData('/settings', {signal}),
      });
      this.agree(settings);
      this.keepApart(base.me.id);
      return base;
    },
    keep: () => true,
    // With a cycle or the settings anything may have moved.
    about: (_, {me}) => [{type: 'PERSON', id: me.id}],
  });

  constructor() {
    super();
    this.title = '';
    session.addEventListener('changed', () => {
      this.expiredDialog?.close();
      if (!session.isHere) {
        this.pageElement = null;
        this.base.clear();
      } else {
        this.base.run();
      }
      this.requestUpdate();
    });
    session.addEventListener('expired', () => {
      if (this.base.data) {
        this.requestUpdate();
        this.updateComplete.then(() => {
          if (this.expiredDialog && !this.expiredDialog.open) {
            this.expiredDialog.showModal();
          }
        });
      } else {
        session.leave();
      }
    });
    live.addEventListener('state', () => {
      const wasAway = this.away;
      this.away = live.state === 'away';
      if (wasAway && !this.away) {
        this.say({text: texts.connection.back});
        if (this.broken) {
          location.reload();
        }
      }
    });
    startRouter(() => {
      this.route = currentRoute();
      this.menuOpen = false;
    });
    onNotice((notice) => this.say(notice));
    addEventListener('storage', ({key, newValue}) => {
      // All tabs are one browser: what is shown here must not be written by somebody else.
      if (key === PERSON && this.base.data && newValue !== this.base.data.me.id) {
        location.reload();
      }
    });
    addEventListener('keydown', (event) => {
      const {notice} = this;
      const isTyping = /** @type {Element} */ (event.target).closest?.('input, textarea, select');
      const isElsewhere = isTyping || document.querySelector('dialog[open]');
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
      if (isUndo && notice?.undo && !isElsewhere) {
        event.preventDefault();
        this.takeBack(notice);
      }
      if ((event.ctrlKey || event.metaKey) && event.key === 'k' && this.base.data) {
        event.preventDefault();
        this.find();
      }
    });
    addEventListener('okr-title', (event) => {
      this.title = /** @type {CustomEvent<string>} */ (event).detail;
      this.entitle();
    });
  }

  connectedCallback() {
    super.connectedCallback();
    if (session.isIn) {
      live.look();
    }
  }

  /**
   * What the company agrees on. Where the pages are in use already another language has to wait.
   *
   * @param {Api.SettingsAnswer} settings
   */
  agree(settings) {
    beginWeeksWith(settings.firstDayOfWeek);
    if (keepCompanyLanguage(settings) && !this.base.data) {
      location.reload();
    }
  }

  /**
   * What one person typed is not shown to the next one, in this tab or in another.
   *
   * @param {string} id who is signed in
   */
  keepApart(id) {
    const last = attempt(() => sessionStorage.getItem(PERSON)) ?? id;
    if (last !== id) {
      attempt(() => sessionStorage.clear());
    }
    attempt(() => sessionStorage.setItem(PERSON, id));
    attempt(() => localStorage.setItem(PERSON, id));
    if (last !== id && this.base.data) {
      location.reload();
    }
  }

  get expiredDialog() {
    return /** @type {HTMLDialogElement | null} */ (this.querySelector('dialog.okr-expired'));
  }

  /** @param {Notice} notice */
  say(notice) {
    this.notice = notice;
    const end = () => {
      if (this.notice !== notice) {
        return;
      }
      // Whoever is about to take it back is not hurried.
      if (this.querySelector('.okr-notices')?.matches(':focus-within, :hover')) {
        setTimeout(end, NOTICE.plain);
      } else {
        this.notice = null;
      }
    };
    setTimeout(end, notice.undo ? NOTICE.undo : NOTICE.plain);
  }

  /** @param {Notice} notice */
  async takeBack(notice) {
    this.notice = null;
    await this.updateComplete;
    if (document.activeElement === document.body) {
      const back = this.enteredFrom?.isConnected ? this.enteredFrom : this.querySelector('main');
      back?.focus({preventScroll: true});
    }
    try {
      await notice.undo?.();
      this.say({text: texts.undone});
    } catch (reason) {
      const problem = asProblem(reason);
      this.say({text: `${problem.headline} ${problem.detail}`});
    }
  }

  /** The cycle of the address, else the one worked in last. */
  get cycle() {
    const cycles = this.base.data?.cycles ?? [];
    const named = this.route.params['cycleId'];
    return named ? cycles.find(({id}) => id === named) : firstCycle(cycles, today());
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const {cycle} = this;
    if (cycle && this.route.params['cycleId']) {
      rememberCycle(cycle.id);
    }
    if (changed.has('route')) {
      this.title = '';
      this.broken = null;
    }
    if (this.base.data) {
      this.turnTo();
    }
  }

  /** Shows the page of the address, once its module is there. */
  turnTo() {
    const entry = pageOf(this.route.name);
    if (!entry || this.broken) {
      this.pageElement = null;
      return;
    }
    if (this.pageElement?.localName !== entry.element) {
      this.pageElement = null;
      if (!customElements.get(entry.element)) {
        entry.module().then(
          () => this.requestUpdate(),
          (reason) => (this.broken = asProblem(reason)),
        );
        return;
      }
      this.pageElement = /** @type {import('./platform/page.js').PageElement} */ (
        document.createElement(entry.element)
      );
      scrollTo(0, 0);
    }
    Object.assign(this.pageElement, {
      me: this.base.data?.me ?? null,
      cycle: this.cycle ?? null,
      cycles: this.base.data?.cycles ?? [],
      route: this.route,
    });
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    this.entitle();
    const before = /** @type {Route | undefined} */ (changed.get('route'));
    if (before && before.name !== this.route.name) {
      this.querySelector('main')?.focus({preventScroll: true});
    }
  }

  entitle() {
    const names = /** @type {Record<string, string>} */ (texts.nav.pages);
    const cycle = this.route.params['cycleId'] ? this.cycle?.name : '';
    const place = session.isIn ? this.title || names[this.route.name] || texts.nav.nowhere : '';
    document.title = [place && [place, cycle].filter(Boolean).join(' '), texts.product]
      .filter(Boolean)
      .join(' · ');
  }

  render() {
    if (!session.isHere) {
      return html`<main id="content" class="okr-alone">
        ${session.isLeaving ? nothing : html`<sign-in></sign-in>`}
      </main>`;
    }
    return html`
      <a class="okr-skip" href="#content" @click=${this.skip}>${texts.skip}</a>
      ${this.header()}
      <div class="okr-frame">
        <side-nav
          class=${this.menuOpen ? 'okr-open' : ''}
          .cycleId=${this.cycle?.id ?? ''}
          .current=${this.route.name}
          @closed=${() => this.shutMenu()}
        ></side-nav>
        <main id="content" class="okr-content" tabindex="-1">${this.page()}</main>
      </div>
      <div class="okr-notices" role="status" @focusin=${this.entersNotice}>
        ${this.notice ? this.said(this.notice) : nothing}
      </div>
      <clash-dialog></clash-dialog>
      ${this.finding
        ? html`<quick-find
            .cycleId=${this.cycle?.id ?? ''}
            @closed=${() => (this.finding = false)}
          ></quick-find>`
        : nothing}
      <dialog class="okr-dialog okr-expired" aria-label=${texts.signIn.again}>
        ${session.expired ? html`<sign-in again></sign-in>` : nothing}
      </dialog>
    `;
  }

  /** @param {FocusEvent} event */
  entersNotice({relatedTarget}) {
    this.enteredFrom = relatedTarget instanceof HTMLElement ? relatedTarget : null;
  }

  /** @param {Notice} notice */
  said(notice) {
    return html`<p class="okr-notice">
      ${icon('check')} ${notice.text}
      ${notice.undo
        ? button(undoLabel(), () => this.takeBack(notice), {icon: 'undo', look: 'sm', keys: 'Control+Z Meta+Z'})
        : nothing}
    </p>`;
  }

  header() {
    const {data} = this.base;
    return html`
      <header class="okr-header">
        ${button(
          html`<span class="visually-hidden">${texts.nav.menu}</span>`,
          () => (this.menuOpen = !this.menuOpen),
          {
            icon: 'menu',
            className: 'btn btn-ghost-secondary okr-menu-button',
            expanded: this.menuOpen,
          },
        )}
        <a class="okr-brand" href=${href('home')}
          >${icon('cascade')}<span class="okr-wide">${texts.product}</span
          ><span class="visually-hidden okr-narrow">${texts.product}</span></a
        >
        ${data
          ? html`<button
              type="button"
              class="btn okr-find-button"
              aria-keyshortcuts="Control+K Meta+K"
              @click=${() => this.find()}
            >
              ${icon('search')}<span class="okr-wide">${texts.find.short}</span
              ><kbd class="okr-wide" aria-hidden="true">Ctrl K</kbd
              ><span class="visually-hidden okr-narrow">${texts.find.short}</span>
            </button>`
          : nothing}
        ${data?.cycles.length
          ? html`<cycle-switch
              .cycles=${data.cycles}
              .cycleId=${this.cycle?.id ?? ''}
              .route=${this.route}
            ></cycle-switch>`
          : nothing}
        <account-menu .me=${data?.me ?? null}></account-menu>
      </header>
      ${this.away
        ? html`<div class="okr-away" role="alert">
            ${icon('alert')}<span>${texts.connection.away}</span>
            ${button(texts.connection.retry, () => live.again(), {look: 'sm'})}
          </div>`
        : nothing}
    `;
  }

  page() {
    if (!this.base.data) {
      return loadState(this.base);
    }
    if (this.broken) {
      // A browser may remember that a module did not come, and a new release has it elsewhere.
      return errorState(this.broken, () =>
        live.state === 'live' ? location.reload() : live.again(),
      );
    }
    const entry = pageOf(this.route.name);
    if (!entry || (this.route.params['cycleId'] && !this.cycle)) {
      return this.nowhere();
    }
    if (entry.parts.includes(':cycleId') && !this.cycle) {
      return noCycle(this.base.data.me);
    }
    return this.pageElement ?? skeleton(8);
  }

  nowhere() {
    return html`<h1 class="visually-hidden">${texts.nav.nowhere}</h1>
      ${emptyState(
        texts.nav.nowhere,
        texts.nav.nowhereHint,
        html`<a class="btn" href=${href('home')}>${texts.nav.toHome}</a>`,
      )}`;
  }

  /** Opens the search for anything; its module comes with the first one. */
  async find() {
    await import('./search/quick-find.js');
    this.finding = true;
  }

  shutMenu() {
    if (this.menuOpen) {
      this.menuOpen = false;
      /** @type {HTMLElement | null} */ (this.querySelector('.okr-menu-button'))?.focus();
    }
  }

  /** @param {Event} event */
  skip(event) {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }
}

/** Undo, with the keys that do the same from anywhere but a field. */
const undoLabel = () =>
  html`${texts.undo} <kbd class="okr-wide" aria-hidden="true">Ctrl Z</kbd>`;

setPages(PAGES);
customElements.define('okr-app', OkrApp);
render(html`<okr-app></okr-app>`, document.body);
