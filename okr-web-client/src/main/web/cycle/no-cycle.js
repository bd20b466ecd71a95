import {html} from 'lit';
import {emptyState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {texts} from '../texts/texts.js';

/** There is no cycle yet: who may open the first one is shown where. @param {Api.MeAnswer | null} [me] */
export const noCycle = (me) =>
  me?.permissions.includes('MANAGE_CYCLES')
    ? emptyState(
        texts.cycle.none,
        '',
        html`<a class="btn btn-primary" href=${href('adminCycles')}>${texts.cycle.openFirst}</a>`,
      )
    : emptyState(texts.cycle.none, texts.cycle.noneHint);
