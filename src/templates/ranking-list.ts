import { html, nothing, type TemplateResult } from 'lit';
import type { Option } from '../contracts/index.ts';
import { localized, textIn } from '../i18n/localized.ts';
import { fill, type Wording } from '../i18n/wording.ts';
import type { Attribute } from './field.ts';
import { moved } from './ranking-order.ts';

type Order = readonly string[];

/** What there is to put in order, and what has been. */
export interface Ranking {
  /** What the ids of its buttons begin with. */
  readonly id: string;
  readonly options: readonly Option[];
  /** The ids of those that are in order, the first place first. */
  readonly order: Order;
  /** How many can be put in order. */
  readonly places: number;
  readonly wording: Wording;
  readonly rank: (order: Order) => void;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

/**
 * Options are put in order with buttons, not by dragging (WCAG 2.5.7). Nothing is in order from the start: a list
 * that is already sorted would put its first option first in everybody's answer.
 */
export function rankingList(ranking: Ranking): TemplateResult {
  const { options, order } = ranking;
  const ranked = order.flatMap((id) => options.find((option) => option.id === id) ?? []);
  const unranked = options.filter(({ id }) => !order.includes(id));
  // A list that has nothing in it would be read as one.
  return html`${
    ranked.length
      ? html`<ol class="ranked">
          ${ranked.map((option, index) => rankedRow(ranking, option, index + 1))}
        </ol>`
      : nothing
  }
  ${
    unranked.length
      ? html`<ul class="unranked">
          ${unranked.map((option) => addButton(ranking, option, ranked.length + 1))}
        </ul>`
      : nothing
  }`;
}

/** How it is done, for the description of its group. */
export const rankingHint = ({ msg }: Wording): string =>
  msg('Tryck på det du sätter först. Ändra ordningen med Upp och Ner.', { id: 'ranking.how' });

function rankedRow(ranking: Ranking, option: Option, at: number): TemplateResult {
  const { order, wording } = ranking;
  const { msg, locale } = wording;
  const { id } = option;
  const own = idOf(ranking, option);
  /** Speech control goes by what stands on a button: its name has those words in it (WCAG 2.5.3). */
  const button = (
    words: string,
    name: string,
    next: Order | undefined,
    focus = own,
    buttonId: Attribute = focus,
  ) =>
    html`<button
      type="button"
      class="quiet"
      part="link"
      id=${buttonId}
      aria-label=${fill(name, { name: nameOf(option, locale) })}
      aria-disabled=${next ? nothing : 'true'}
      @click=${placing(ranking, option, next, focus)}
    >
      ${words}
    </button>`;
  return html`<li class="choice" part="option">
    <span class="rank numeric" aria-hidden="true">${at}</span>
    <span class="ranked-name">${described(option, locale)}</span>
    <span class="actions screen-only">
      ${button(msg('Upp', { id: 'ranking.up' }), msg('Flytta upp {name}', { id: 'ranking.move-up' }), moved(order, id, -1))}
      ${button(msg('Ner', { id: 'ranking.down' }), msg('Flytta ner {name}', { id: 'ranking.move-down' }), moved(order, id, 1), `${own}.down`)}
      ${button(
        msg('Ta bort', { id: 'ranking.remove' }),
        msg('Ta bort {name}', { id: 'ranking.remove-it' }),
        order.filter((one) => one !== id),
        own,
        nothing,
      )}
    </span>
  </li>`;
}

function addButton(ranking: Ranking, option: Option, place: number): TemplateResult {
  const { order, places, wording } = ranking;
  const { msg, locale } = wording;
  const next = place > places ? undefined : [...order, option.id];
  const own = idOf(ranking, option);
  return html`<li>
    <button
      type="button"
      class="choice"
      part="option"
      id=${own}
      aria-disabled=${next ? nothing : 'true'}
      @click=${placing(ranking, option, next, own)}
    >
      <span class="visually-hidden"
        >${fill(msg('Välj som nummer {n}:', { id: 'ranking.add' }), { n: place }, locale)}</span
      >
      <span class="rank" aria-hidden="true">+</span> <span>${described(option, locale)}</span>
    </button>
  </li>`;
}

/** Takes the next order over, says where the option is now, and keeps the focus with it. Without one nothing happens. */
const placing =
  ({ rank, announce, wording }: Ranking, option: Option, next: Order | undefined, focus: string) =>
  (event: Event): void => {
    if (!next) return;
    const { msg, locale } = wording;
    rank(next);
    const at = next.indexOf(option.id) + 1;
    const said = at
      ? msg('{name}: plats {n} av {total}', { id: 'ranking.placed' })
      : msg('{name} är inte längre med i ordningen', { id: 'ranking.removed' });
    announce(fill(said, { name: nameOf(option, locale), n: at, total: next.length }, locale));
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    // The button that was pressed may be gone once the list is drawn anew.
    setTimeout(() => root.getElementById(focus)?.focus());
  };

/** What puts an option on the list, and then moves it up there, has the same id: the focus finds either. */
const idOf = ({ id }: Ranking, option: Option): string => `${id}.${option.id}`;

const nameOf = ({ text }: Option, locale: string): string => textIn(text, locale).text;

const described = ({ text, hint }: Option, locale: string): unknown => [
  localized(text, locale),
  hint && html`<span class="hint">${localized(hint, locale)}</span>`,
];
