import {html, svg} from 'lit';
import {OkrElement, required, withProperties} from '../platform/element.js';
import {cardSection} from '../platform/parts/layout.js';
import {emptyState} from '../platform/parts/states.js';
import {href} from '../platform/router.js';
import {named} from '../org/record-name.js';
import {texts} from '../texts/texts.js';
import {isOpen} from './dependency-figures.js';
import {dependencyBadge, dueDay} from './dependency-parts.js';

const BOX = {width: 124, height: 38};
/** Letters that fit on a line of a box. */
const LINE = 17;

/** Teams that wait for each other: each circle drawn, with what forms it. */
class DependencyCircles extends withProperties(OkrElement, () => ({
  /** @type {import('./dependencies-page.js').Known} */
  known: required,
})) {
  render() {
    const {circles} = this.known.matrix;
    return circles.length
      ? html`<p class="okr-lead okr-dep-note">${texts.dependency.circles.hint}</p>
          ${circles.map((teams, i) => this.circle(teams, i))}`
      : html`<section class="card okr-section">
          ${emptyState(texts.dependency.circles.none, texts.dependency.circles.noneHint)}
        </section>`;
  }

  /**
   * @param {string[]} circle ids of teams, each waiting for the next, the last for the first
   * @param {number} i
   */
  circle(circle, i) {
    const {teams, dependencies} = this.known;
    const names = circle.map((id) => teams.name(id));
    const links = circle.map((consumer, at) => {
      const next = (at + 1) % circle.length;
      return {
        from: names[at] ?? '',
        to: names[next] ?? '',
        needs: dependencies.filter(
          ({consumerTeamId, providerTeamId, state}) =>
            consumerTeamId === consumer && providerTeamId === circle[next] && isOpen(state),
        ),
      };
    });
    return cardSection({
      title: titleOf(names),
      id: `circle-${i}`,
      body: html`<div class="okr-circle">
        ${ring(names, links.map(({needs}) => needs.length))}
        <ol class="okr-circle-links">
          ${links.map(
            ({from, to, needs}) =>
              html`<li>
                <h3>${texts.dependency.circles.waits({from, to})}</h3>
                <ul class="okr-circle-needs">
                  ${needs.map((one) => this.need(one))}
                </ul>
              </li>`,
          )}
        </ol>
      </div>`,
    });
  }

  /** @param {Api.NegotiationAnswer} dependency */
  need(dependency) {
    const {id, cycleId, initiativeId, need, state} = dependency;
    return html`<li data-dependency=${id}>
      <a href=${href('dependency', {cycleId, dependencyId: id})}>${need}</a>
      <span class="okr-quiet"
        >${texts.dependency.forInitiative}
        ${this.known.initiatives.get(initiativeId)?.title ?? named('INITIATIVE', initiativeId)}</span
      >
      <span class="okr-tags">${dependencyBadge(state)} ${dueDay(dependency)}</span>
    </li>`;
  }
}

/** @param {string[]} names */
const titleOf = (names) =>
  texts.dependency.circles.title({others: names.slice(0, -1).join(', '), last: names.at(-1) ?? ''});

/**
 * The teams around, an arrow from each to the one it waits for.
 *
 * @param {string[]} names
 * @param {number[]} counts of the dependencies on each arrow
 */
function ring(names, counts) {
  const height = names.length === 2 ? 130 : Math.max(270, names.length * 66);
  const width = names.length > 4 ? 480 : 360;
  const bend = names.length === 2 ? 60 : 36;
  const places = names.map((_, i) => place(i, names.length, {width, height}));
  return html`<svg
    class="okr-ring"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${titleOf(names)}
  >
    <defs>
      <marker
        id="ring-head"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        orient="auto-start-reverse"
      >
        <path class="okr-ring-head" d="M0 0L8 4L0 8z" />
      </marker>
    </defs>
    ${places.map((from, i) =>
      arrow(from, places[(i + 1) % places.length] ?? from, {bend, count: counts[i] ?? 0}),
    )}
    ${places.map((at, i) => box(at, names[i] ?? ''))}
  </svg>`;
}

/** @typedef {{x: number, y: number}} Point */

/** @param {number} i @param {number} count @param {{width: number, height: number}} of @returns {Point} */
function place(i, count, {width, height}) {
  const angle = (2 * Math.PI * i) / count - (count === 2 ? Math.PI : Math.PI / 2);
  return {
    x: width / 2 + Math.cos(angle) * (width / 2 - BOX.width / 2 - 4),
    y: height / 2 + Math.sin(angle) * (height / 2 - BOX.height / 2 - 26),
  };
}

/** @param {Point} from @param {Point} to @param {{bend: number, count: number}} of */
function arrow(from, to, {bend: by, count}) {
  // Bent outwards, so that two teams that wait for each other have two arrows.
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const bend = {
    x: (from.x + to.x) / 2 + (dy / length) * by,
    y: (from.y + to.y) / 2 - (dx / length) * by,
  };
  const start = edge(from, bend);
  const end = edge(to, bend);
  const middle = {x: (start.x + 2 * bend.x + end.x) / 4, y: (start.y + 2 * bend.y + end.y) / 4};
  return svg`<path
      class="okr-ring-arrow"
      d="M${start.x} ${start.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}"
      marker-end="url(#ring-head)"
    /><circle class="okr-ring-dot" cx=${middle.x} cy=${middle.y} r="10" /><text
      class="okr-ring-count" x=${middle.x} y=${middle.y}>${count}</text>`;
}

/** Where the way from the middle of a box to a point leaves the box. @param {Point} at @param {Point} to */
function edge(at, to) {
  const dx = to.x - at.x;
  const dy = to.y - at.y;
  const share = Math.min(
    (BOX.width / 2 + 3) / (Math.abs(dx) || 1e-9),
    (BOX.height / 2 + 3) / (Math.abs(dy) || 1e-9),
  );
  return {x: at.x + dx * share, y: at.y + dy * share};
}

/** @param {Point} at @param {string} name */
function box(at, name) {
  const lines = inLines(name);
  const first = at.y - (lines.length - 1) * 7;
  return svg`<rect
      class="okr-ring-team"
      x=${at.x - BOX.width / 2}
      y=${at.y - BOX.height / 2}
      width=${BOX.width}
      height=${BOX.height}
      rx="6"
    />${lines.map(
      (line, i) => svg`<text class="okr-ring-name" x=${at.x} y=${first + i * 14}>${line}</text>`,
    )}`;
}

/** A name on at most two lines. @param {string} name */
function inLines(name) {
  const fitting = name.lastIndexOf(' ', LINE);
  const cut = name.length <= LINE ? -1 : fitting > 0 ? fitting : name.indexOf(' ');
  const lines = cut > 0 ? [name.slice(0, cut), name.slice(cut + 1)] : [name];
  return lines.map((line) => (line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line));
}

customElements.define('dependency-circles', DependencyCircles);
