import {html, nothing} from 'lit';
import {apiPath, getData, post, remove} from '../platform/api.js';
import {saveChanges} from '../platform/editing.js';
import {withProperties} from '../platform/element.js';
import {dateWithYear} from '../platform/format.js';
import {Load} from '../platform/load.js';
import {button, toolButton} from '../platform/parts/button.js';
import {numbersOf, withoutFields} from '../platform/problem.js';
import {numberField, selectField, textArea, textField} from '../platform/parts/fields.js';
import {loadState} from '../platform/parts/states.js';
import {personField} from '../org/person-picker.js';
import {texts} from '../texts/texts.js';
import {AmendmentForm, changesOf} from './amendment-form.js';
import {isNumeric, milestonesIn} from './okr-draft.js';

const METRIC = ['type', 'unit', 'direction', 'baseline', 'target', 'plan', 'milestones'];
const FED = ['SUM', 'MEAN', 'LATEST'];
/** Pointers to what of a metric has a field that says what is wrong with it. */
const OWN_FIELD = /^\/metric\/(unit|direction|baseline|plan\/\d)/;

/** @typedef {{on: string, value: number | string}} PlanRow a phased target as it is typed */

/** Adds a key result, or changes one. */
class KeyResultForm extends withProperties(AmendmentForm, () => ({
  objectiveId: '',
  /** Empty: a new one. */
  keyResultId: '',
  erasing: false,
})) {
  load = new Load(this, {
    args: () => this.keyResultId && [this.keyResultId],
    /** @returns {Promise<Api.KeyResultAnswer>} what the changes are told from, so it does not move */
    task: (_, signal) => getData(this.path, {signal}),
    follow: false,
  });

  prefix = 'key-result';
  fields = ['title', 'ownerId', 'weight', 'cadenceDays', 'source', 'metric', 'reason'];
  drawn = {
    metric: {
      label: texts.objectivePage.metric,
      show: (/** @type {any} */ one) => `${one.baseline ?? ''} → ${one.target ?? ''} ${one.unit ?? ''}`,
    },
  };

  get draftName() {
    return `key-result.${this.keyResultId || `new.${this.objectiveId}`}`;
  }

  start() {
    return this.keyResultId
      ? {}
      : {type: 'NUMBER', direction: 'INCREASE', source: 'CHECK_INS', weight: '1', cadenceDays: '7'};
  }

  get isReady() {
    return !this.keyResultId || Boolean(this.load.data);
  }

  willUpdate() {
    if (this.isReady) {
      this.record = this.load.data;
      super.willUpdate();
    }
  }

  /** What is said of the metric is no longer right once any part of it is another. */
  edit(/** @type {Record<string, any>} */ change) {
    const isFed = this.isNumeric && FED.includes(this.value('source'));
    super.edit(change);
    if (isFed && !this.isNumeric) {
      super.edit({source: 'CHECK_INS'});
    }
    if (Object.keys(change).some((name) => METRIC.includes(name))) {
      this.problem = withoutFields(this.problem, ['metric']);
    }
  }

  /** What is said of the metric where no field of its own says it. */
  get ofMetric() {
    const said = this.problem?.violations.filter(
      ({pointer = ''}) => /^\/metric(\/|$)/.test(pointer) && !OWN_FIELD.test(pointer),
    );
    return said?.map(({message}) => message).join('; ') ?? '';
  }

  get milestoneFaults() {
    const isEmpty = this.isOfMilestones && !milestonesIn(this.value('milestones')).length;
    return isEmpty ? [{pointer: '/metric', message: texts.write.faults.milestones}] : [];
  }

  /** They are written with a new key result. */
  get isOfMilestones() {
    return !this.keyResultId && this.value('type') === 'MILESTONES';
  }

  /** @param {string} name */
  value(name) {
    return METRIC.includes(name) && !(name in (this.draft ?? {}))
      ? (this.base?.metric[name] ?? '')
      : super.value(name);
  }

  get isNumeric() {
    return isNumeric(this.value('type'));
  }

  get isReached() {
    return this.isNumeric && !this.value('direction').startsWith('MAINTAIN');
  }

  /** @returns {PlanRow[]} */
  get plan() {
    return this.value('plan') || [];
  }

  get path() {
    return apiPath`/key-results/${this.keyResultId}`;
  }

  /** @returns {Record<string, any>} as the form has it */
  metric() {
    const type = this.value('type');
    const number = (/** @type {string} */ name) =>
      String(this.value(name)) === '' ? null : Number(this.value(name));
    return this.isNumeric
      ? {
          type,
          unit: this.value('unit').trim() || null,
          direction: this.value('direction'),
          baseline: number('baseline'),
          target: number('target'),
          plan: this.isReached
            ? this.plan
                .filter(({on, value}) => on || String(value))
                .map(({on, value}) => ({on: on || null, value: String(value) ? Number(value) : null}))
            : [],
        }
      : {type, ...(this.isOfMilestones ? {milestones: milestonesIn(this.value('milestones'))} : {})};
  }

  async save() {
    const {base} = this;
    if (this.erasing) {
      await remove(this.path, {etag: `"${base.version}"`});
      this.confirm(texts.objectivePage.keyResultRemoved);
      return;
    }
    const typed = {weight: this.value('weight'), cadenceDays: this.value('cadenceDays')};
    const faults = [...this.faults(typed, this.value('title')), ...this.milestoneFaults];
    const wanted = {
      title: this.value('title').trim(),
      ownerId: this.value('ownerId') || null,
      source: this.value('source'),
      ...numbersOf(typed),
    };
    const metric = this.metric();
    if (base) {
      const {plan, ...scale} = metric;
      const isOther =
        this.isNumeric &&
        (Object.keys(changesOf(base.metric, scale)).length > 0 ||
          JSON.stringify(plan) !== JSON.stringify(base.metric.plan));
      const changes = {...changesOf(base, wanted), ...(isOther ? {metric} : {})};
      await this.amend(this.path, base, changes, faults);
    } else {
      this.demandReason(faults);
      const path = apiPath`/objectives/${this.objectiveId}/key-results`;
      await post(path, {...wanted, metric, ...this.reason}, {idempotencyKey: this.key});
      this.confirm(texts.saved);
    }
  }

  get isDropped() {
    return this.base?.state === 'DROPPED';
  }

  /** Drops it, so that it stays to be seen and counts no more, or takes it back. */
  async turn() {
    const {base, path, isDropped} = this;
    this.demandReason();
    const {keyResultDropped, keyResultBack} = texts.objectivePage;
    const why = this.needsReason ? {reason: texts.undo} : {};
    const state = isDropped ? 'ACTIVE' : 'DROPPED';
    const saved = await saveChanges(path, base, {state, ...this.reason}, {});
    this.confirm(isDropped ? keyResultBack : keyResultDropped, () =>
      saveChanges(path, saved, {state: base.state, ...why}, {}),
    );
  }

  render() {
    const {eraseKeyResult, editKeyResult, addKeyResult} = texts.objectivePage;
    return this.dialog(
      this.erasing ? eraseKeyResult : this.keyResultId ? editKeyResult : addKeyResult,
      !this.isReady
        ? loadState(this.load, 4)
        : this.form({
            lead: texts.notSaved,
            className: '',
            ...(this.erasing ? this.question() : {content: this.content(), more: this.ends()}),
          }),
    );
  }

  question() {
    return {
      content: html`<p>${texts.objectivePage.eraseHint}</p>`,
      buttons: html`<div class="okr-form-end">
        <button type="submit" class="btn btn-danger">${texts.remove}</button>
        ${button(texts.cancel, () => (this.erasing = false))}
      </div>`,
    };
  }

  content() {
    const words = texts.objectivePage;
    return html`
      ${textField(this.field('title', words.title))}
      ${personField(
        this.field('ownerId', texts.objective.owner, {id: 'key-result-owner', optional: true}),
      )}
      ${this.keyResultId
        ? nothing
        : selectField(
            this.field('type', words.metric, {
              options: Object.entries(texts.metricTypes),
              error: this.isNumeric || this.isOfMilestones ? '' : this.ofMetric,
            }),
          )}
      ${this.isOfMilestones
        ? textArea(this.field('milestones', texts.write.milestones, {error: this.ofMetric}))
        : nothing}
      ${selectField(
        this.field('source', words.source, {
          options: Object.entries(texts.sources).filter(
            ([source]) => this.isNumeric || !FED.includes(source),
          ),
        }),
      )}
      ${this.isNumeric
        ? html`<div class="okr-inline-fields">
              ${selectField(
                this.field('direction', words.direction, {
                  options: Object.entries(texts.directions),
                  error: this.saidAt('/metric/direction'),
                }),
              )}
              ${numberField(
                this.field('baseline', words.baseline, {error: this.saidAt('/metric/baseline')}),
              )}
              ${numberField(this.field('target', words.target, {error: this.ofMetric}))}
              ${textField(
                this.field('unit', words.unit, {optional: true, error: this.saidAt('/metric/unit')}),
              )}
            </div>
            ${String(this.value('baseline')) && String(this.value('target'))
              ? nothing
              : html`<p class="form-hint">${words.unmeasured}</p>`}
            ${this.isReached ? this.phases() : nothing}`
        : nothing}
      <div class="okr-inline-fields">
        ${numberField(this.field('weight', words.weight))}
        ${numberField(this.field('cadenceDays', words.cadence))}
      </div>
      ${this.reasonField()}
    `;
  }

  /** The targets by day, and one more. */
  phases() {
    const words = texts.objectivePage;
    const {plan} = this;
    /** @param {number} at @param {Partial<PlanRow>} change */
    const edited = (at, change) =>
      this.edit({plan: plan.map((row, i) => (i === at ? {...row, ...change} : row))});
    return html`<fieldset class="okr-plan">
      <legend class="form-label">
        ${words.plan} <span class="okr-quiet">(${texts.optional})</span>
      </legend>
      <p class="form-hint">${words.planHint}</p>
      ${plan.map(
        ({on, value}, i) => html`<div class="okr-plan-row">
          ${textField({
            id: `key-result-plan-${i}-on`,
            type: 'date',
            label: words.planDay,
            value: on,
            error: this.saidAt(`/metric/plan/${i}/on`),
            change: (day) => edited(i, {on: day}),
          })}
          ${numberField({
            id: `key-result-plan-${i}-value`,
            label: words.planValue,
            value: String(value),
            error: this.saidAt(`/metric/plan/${i}/value`),
            change: (typed) => edited(i, {value: typed}),
          })}
          ${toolButton(
            'trash',
            words.planRemove({day: on ? dateWithYear(on) : texts.keyResult.noValue}),
            () => this.edit({plan: plan.filter((_, at) => at !== i)}),
            {className: 'btn-icon'},
          )}
        </div>`,
      )}
      ${button(words.planAdd, () => this.edit({plan: [...plan, {on: '', value: ''}]}), {
        icon: 'plus',
        look: 'sm',
      })}
    </fieldset>`;
  }

  /** What can be done with one that is there, beside changing it. */
  ends() {
    const {takeBack, drop} = texts.objectivePage;
    return this.keyResultId
      ? html`${button(this.isDropped ? takeBack : drop, (event) => this.submit(event, () => this.turn()))}
        ${this.needsReason
          ? nothing
          : button(texts.remove, () => (this.erasing = true), {icon: 'trash'})}`
      : nothing;
  }
}

customElements.define('key-result-form', KeyResultForm);
