import {html} from 'lit';
import {Action} from '../platform/action.js';
import {apiPath, post} from '../platform/api.js';
import {OkrElement, withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {button} from '../platform/parts/button.js';
import {refusal} from '../platform/parts/states.js';
import {texts} from '../texts/texts.js';
import './shown-once.js';

/** Makes a link by which somebody signs in, once. Property: `person`. */
class PersonInvitation extends withProperties(OkrElement, () => ({
  /** @type {{id: string, name: string} | null} */
  person: null,
  /** @type {Api.InvitationAnswer | null} */
  made: null,
})) {
  action = new Action(this);

  make() {
    return this.action.run(async () => {
      const {data} = await post(apiPath`/people/${this.person?.id}/invitation`, undefined);
      this.made = data;
    }, texts.invitation.failed);
  }

  render() {
    const words = texts.invitation;
    const person = this.person?.name ?? '';
    return html`<div class="okr-plain-form">
      ${refusal(this.action)}
      ${this.made
        ? html`<p>${words.handOver({person, date: dateWithYear(this.made.expiresAt)})}</p>
            <shown-once
              .name=${'invitation-link'}
              .label=${words.link}
              .secret=${new URL(this.made.url ?? '', location.origin).href}
            ></shown-once>`
        : html`<p>${words.hint({person})}</p>
            <div class="okr-form-end">
              ${button(words.make, () => this.make(), {look: 'primary'})}
            </div>`}
    </div>`;
  }
}

customElements.define('person-invitation', PersonInvitation);
