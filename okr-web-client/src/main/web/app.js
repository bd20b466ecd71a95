import {html, nothing, render} from 'lit';
import {OkrElement} from './platform/element.js';
import {get} from './platform/api.js';
import {Load} from './platform/load.js';
import {onNotice} from './platform/notice.js';
import {emptyState, errorState, skeleton} from './platform/parts/states.js';
import {icon} from './platform/parts/icon.js';
import {currentRoute, href, startRouter} from './platform/router.js';
import {session} from './access/session.js';
import {firstCycle, loadCycles, rememberCycle} from './cycle/cycles.js';
import {texts} from './texts/texts.js';
import './access/sign-in.js';
import './access/account-menu.js';
import './cycle/cycle-switch.js';
import './cascade/cascade-page.js';

/** The frame around the pages: sign-in, header, cycle, and the page of the address. */
class OkrApp extends OkrElement {
  static properties = {route: {state: true}, notice: {state: true}};

  constructor() {
    super();
    this.route = currentRoute();
    this.notice = '';
    /** @type {Load<{me: Okr.Me, cycles: Okr.Cycle[]}>} */
    this.base = new Load(this);
    session.addEventListener('changed', () => {
      this.expiredDialog?.close();
      if (!session.token) {
        this.base.clear();
      } else {
        this.loadBase();
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
        session.signOut();
      }
    });
    startRouter(() => {
      this.route = currentRoute();
    });
    onNotice((text) => this.say(text));
  }

  connectedCallback() {
    super.connectedCallback();
    if (session.token) {
      this.loadBase();
    }
  }

  get expiredDialog() {
    return /** @type {HTMLDialogElement | null} */ (this.querySelector('dialog.okr-expired'));
  }

  loadBase() {
    return this.base.run(async (signal) => {
      const [me, cycles] = await Promise.all([get('/me', {signal}), loadCycles(signal)]);
      return {me: me.data, cycles};
    });
  }

  /** @param {string} text */
  say(text) {
    this.notice = text;
    setTimeout(() => {
      if (this.notice === text) {
        this.notice = '';
      }
    }, 5000);
  }

  willUpdate() {
    const cycles = this.base.data?.cycles ?? [];
    if (session.token && this.route.name === 'home' && cycles.length) {
      const first = firstCycle(cycles, new Date().toISOString().slice(0, 10));
      if (first) {
        history.replaceState(null, '', href('cascade', {cycleId: first.id}));
        this.route = currentRoute();
      }
    }
    const cycleId = this.route.params['cycleId'];
    if (cycleId && cycles.some((cycle) => cycle.id === cycleId)) {
      rememberCycle(cycleId);
    }
  }

  updated() {
    const cycle = this.base.data?.cycles.find((one) => one.id === this.route.params['cycleId']);
    const place = session.token && cycle ? `${texts.nav.cascade} ${cycle.name} · ` : '';
    document.title = place + texts.product;
  }

  render() {
    if (!session.token) {
      return html`<main id="content" class="okr-alone"><sign-in></sign-in></main>`;
    }
    return html`
      <a class="okr-skip" href="#content" @click=${this.skip}>${texts.skip}</a>
      ${this.header()}
      <main id="content" class="okr-content" tabindex="-1">${this.page()}</main>
      <div class="okr-notices" role="status">
        ${this.notice
          ? html`<p class="okr-notice">${icon('check')} ${this.notice}</p>`
          : nothing}
      </div>
      <dialog class="okr-dialog okr-expired" aria-label=${texts.signIn.again}>
        ${session.expired ? html`<sign-in again></sign-in>` : nothing}
      </dialog>
    `;
  }

  header() {
    const {data} = this.base;
    const cycleId = this.route.params['cycleId'] ?? '';
    return html`
      <header class="okr-header">
        <a class="okr-brand" href=${href('home')}
          >${icon('cascade')}<span class="okr-wide">${texts.product}</span
          ><span class="visually-hidden okr-narrow">${texts.product}</span></a
        >
        <nav aria-label=${texts.nav.main} class="okr-nav okr-wide">
          ${cycleId
            ? html`<a
                href=${href('cascade', {cycleId})}
                aria-current=${['cascade', 'objective'].includes(this.route.name)
                  ? 'page'
                  : nothing}
                >${texts.nav.cascade}</a
              >`
            : nothing}
        </nav>
        ${data?.cycles.length
          ? html`<cycle-switch .cycles=${data.cycles} .cycleId=${cycleId}></cycle-switch>`
          : nothing}
        <account-menu .me=${data?.me ?? null}></account-menu>
      </header>
    `;
  }

  page() {
    const {data, problem, loading} = this.base;
    if (!data) {
      return problem && !loading ? errorState(problem, () => this.loadBase()) : skeleton(8);
    }
    switch (this.route.name) {
      case 'home':
        return emptyState(texts.cycle.none, texts.cycle.noneHint);
      case 'cascade':
      case 'objective': {
        const cycle = data.cycles.find((one) => one.id === this.route.params['cycleId']);
        return cycle
          ? html`<cascade-page
              .cycle=${cycle}
              .cycles=${data.cycles}
              .route=${this.route}
            ></cascade-page>`
          : this.nowhere();
      }
      default:
        return this.nowhere();
    }
  }

  nowhere() {
    return html`<h1 class="visually-hidden">${texts.nav.nowhere}</h1>
      ${emptyState(
        texts.nav.nowhere,
        texts.nav.nowhereHint,
        html`<a class="btn" href=${href('home')}>${texts.nav.home}</a>`,
      )}`;
  }

  /** @param {Event} event */
  skip(event) {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }
}

customElements.define('okr-app', OkrApp);
render(html`<okr-app></okr-app>`, document.body);
