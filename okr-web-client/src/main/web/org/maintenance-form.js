import {html} from 'lit';
import {apiPath, post} from '../platform/api.js';
import {mondayIn, mondayOf, weekStart} from '../platform/days.js';
import {withProperties} from '../platform/element.js';
import {notify} from '../platform/notice.js';
import {textField} from '../platform/parts/fields.js';
import {FormElement} from '../platform/parts/form-element.js';
import {texts} from '../texts/texts.js';

/** A week's report of maintenance. Event: `reported`. */
class MaintenanceForm extends withProperties(FormElement, () => ({
  teamId: '',
  today: '',
})) {
  prefix = 'maintenance';
  fields = ['weekOf', 'share', 'ticketsIn', 'ticketsOut'];

  get draftName() {
    return `maintenance.${this.teamId}`;
  }

  start() {
    return {weekOf: weekStart(mondayOf(this.today)), share: '', ticketsIn: '', ticketsOut: ''};
  }

  /** @param {Record<string, any>} draft */
  async save({weekOf, share, ticketsIn, ticketsOut}) {
    const report = {
      weekOf: mondayIn(weekOf) || null,
      share: share === '' ? null : Number(share) / 100,
      ...(ticketsIn === '' ? {} : {ticketsIn: Number(ticketsIn)}),
      ...(ticketsOut === '' ? {} : {ticketsOut: Number(ticketsOut)}),
    };
    await post(apiPath`/teams/${this.teamId}/maintenance`, report, {idempotencyKey: this.key});
    this.draft = this.start();
    notify(texts.team.reported);
  }

  saved() {
    this.emitUp('reported');
  }

  render() {
    const number = {type: 'number', min: 0};
    return this.form({
      className: 'okr-section-body okr-inline-form',
      head: html`<h3>${texts.team.report}</h3>`,
      content: html`<div class="okr-inline-fields">
        ${textField(this.field('weekOf', texts.team.week, {type: 'date'}))}
        ${textField(this.field('share', texts.team.shareOfTime, {...number, max: 100}))}
        ${textField(this.field('ticketsIn', texts.team.ticketsIn, {...number, optional: true}))}
        ${textField(this.field('ticketsOut', texts.team.ticketsOut, {...number, optional: true}))}
      </div>`,
      buttons: this.submitButton(texts.team.reportSave),
    });
  }
}

customElements.define('maintenance-form', MaintenanceForm);
