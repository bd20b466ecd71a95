import {html, nothing} from 'lit';
import {texts} from '../../texts/texts.js';
import {button} from './button.js';
import {icon} from './icon.js';

/** @typedef {import('../problem.js').Problem} Problem */

/**
 * Nothing there, and why.
 *
 * @param {string} title
 * @param {string} [hint]
 * @param {unknown} [action]
 */
export const emptyState = (title, hint = '', action = nothing) => html`
  <div class="okr-empty">
    <span class="okr-empty-icon">${icon('empty')}</span>
    <p class="okr-empty-title">${title}</p>
    ${hint ? html`<p class="okr-quiet">${hint}</p>` : nothing} ${action}
  </div>
`;

/**
 * It could not be loaded.
 *
 * @param {Problem} problem
 * @param {(() => void) | null} [retry]
 */
export const errorState = (problem, retry = null) => html`
  <div class="okr-empty" role="alert">
    <span class="okr-empty-icon okr-is-OFF_TRACK">${icon('alert')}</span>
    <p class="okr-empty-title">${problem.headline}</p>
    ${problem.detail ? html`<p class="okr-quiet">${problem.detail}</p>` : nothing}
    ${retry ? button(texts.retry, retry) : nothing}
  </div>
`;

/**
 * Something was refused: said in a line above what it is about.
 *
 * @param {Problem | null} problem
 * @param {{lead?: string, rest?: string[], retry?: (() => void) | null}} [options]
 */
export function problemAlert(problem, {lead = '', rest = [], retry = null} = {}) {
  if (!problem) {
    return nothing;
  }
  const detail = problem.violations.length ? '' : problem.detail;
  return html`
    <div class="alert alert-danger okr-alert" role="alert">
      <span class="okr-is-OFF_TRACK">${icon('alert')}</span>
      <div>
        <p><strong>${lead}</strong> ${problem.headline} ${detail}</p>
        ${rest.length
          ? html`<ul>
              ${rest.map((message) => html`<li>${message}</li>`)}
            </ul>`
          : nothing}
      </div>
      ${retry ? button(texts.retry, retry, {look: 'sm'}) : nothing}
    </div>
  `;
}

/**
 * How something loaded stands, in place of what it shows, or above that: the shape of what is about to
 * come, why it could not be loaded, or that what is there is no longer fresh; with a way to try again.
 *
 * @param {import('../load.js').Load<any, any>} load
 * @param {number} [lines] of the shape
 * @param {unknown} [missing] what is shown where the service does not know it
 * @param {number} [status] by which the service says so
 */
export function loadState(load, lines = 8, missing = undefined, status = 404) {
  const {data, problem, loading} = load;
  const retry = () => load.run();
  if (data === null) {
    if (!problem || loading) {
      return skeleton(lines);
    }
    return (problem.status === status && missing) || errorState(problem, retry);
  }
  return problem ? problemAlert(problem, {lead: texts.problems.stale, retry}) : nothing;
}

/**
 * The same, with what is shown of it once it is there.
 *
 * @template T
 * @param {import('../load.js').Load<T, any>} load
 * @param {(data: T) => unknown} view
 * @param {number} [lines] of the shape
 */
export const loadView = (load, view, lines) =>
  html`${loadState(load, lines)}${load.data === null ? nothing : view(load.data)}`;

/**
 * Why something was refused, and what was said about its fields; nothing where it was not.
 *
 * @param {{problem: Problem | null, lead?: string}} action such as an Action
 */
export const refusal = ({problem, lead}) =>
  problemAlert(problem, {lead, rest: problem?.violations.map(({message}) => message) ?? []});

/**
 * The shape of what is about to come.
 *
 * @param {number} lines
 */
export const skeleton = (lines) => html`
  <div class="okr-skeleton" role="status">
    <span class="visually-hidden">${texts.loading}</span>
    ${Array.from({length: lines}, () => html`<span class="okr-skeleton-line" aria-hidden="true"></span>`)}
  </div>
`;
