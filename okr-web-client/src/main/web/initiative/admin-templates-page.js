import {html, nothing} from 'lit';
import {repeat} from 'lit-html/directives/repeat.js';
import {PageElement} from '../platform/page.js';
import {adminHead} from '../platform/admin-tabs.js';
import {getAll, getData, together} from '../platform/api.js';
import {Load} from '../platform/load.js';
import {tabBar} from '../platform/parts/layout.js';
import {loadView} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';
import './template-form.js';

/** @typedef {keyof typeof texts.briefing.template.names} Kind */

/** What the change log tells of it. */
const DEFAULT = {subjectType: 'BRIEFING_TEMPLATE', subjectId: 'DEFAULT'};
/** @type {Kind[]} */
const KINDS = ['DEFAULT', 'SOLUTION', 'PLATFORM', 'LOCAL'];

/** What the briefings of each kind of team have to say. */
class AdminTemplatesPage extends PageElement {
  load = new Load(this, {
    task: async (_, signal) => {
      const query = {...DEFAULT, order: 'NEWEST_FIRST', limit: 1};
      const {templates, last} = await together({
        /** @type {Promise<Api.BriefingTemplate[]>} */
        templates: getAll('/briefing-templates', {signal}),
        last: getData('/changes', {signal, query}),
      });
      // The answer does not tell the product's own default from one that was written.
      return {templates, isShipped: (last.items[0]?.action ?? 'DELETE') === 'DELETE'};
    },
  });

  /** @returns {Kind} */
  get kind() {
    return KINDS.find((one) => one === this.query('kind')) ?? 'DEFAULT';
  }

  render() {
    return html`
      ${adminHead(this, {lead: texts.briefing.template.lead})}
      ${loadView(
        this.load,
        ({templates, isShipped}) => html`${this.tabs(templates)}
        ${
          // What is typed about one kind is not about another.
          repeat([this.kind], String, (kind) => this.form(kind, templates, isShipped))
        }`,
        6,
      )}
    `;
  }

  /** @param {Kind} kind @param {Api.BriefingTemplate[]} templates @param {boolean} isShipped the default */
  form(kind, templates, isShipped) {
    return html`<template-form
      .kind=${kind}
      .record=${templates.find(({id}) => id === kind) ?? null}
      .fallback=${templates.find(({id}) => id === 'DEFAULT')}
      .isShipped=${kind === 'DEFAULT' && isShipped}
      .editable=${this.me?.permissions.includes('RUN_PLANNING') ?? false}
      @saved=${() => this.load.run()}
    ></template-form>`;
  }

  /** @param {Api.BriefingTemplate[]} templates */
  tabs(templates) {
    const words = texts.briefing.template;
    const own = html` <span class="okr-tag">${words.own}</span>`;
    return tabBar({
      label: words.kinds,
      tabs: KINDS.map((kind) => {
        const isDefault = kind === 'DEFAULT';
        const isOwn = !isDefault && templates.some(({id}) => id === kind);
        return {
          href: href('adminTemplates', {}, isDefault ? {} : {kind}),
          text: html`${words.names[kind]}${isOwn ? own : nothing}`,
          current: kind === this.kind,
        };
      }),
    });
  }
}

customElements.define('admin-templates-page', AdminTemplatesPage);
