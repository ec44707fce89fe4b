import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../../contracts/index.ts';
import { localized, textIn } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { moved } from '../casting.state.ts';
import type { CastingView } from '../poll-view.ts';

type Option = Poll['options'][number];

/** Options are put in order with buttons, not by dragging (WCAG 2.5.7). Nothing is in order from the start. */
export function rankingOptions(view: CastingView): TemplateResult {
  const { poll, state, wording } = view;
  const { msg, locale } = wording;
  const order = state.choice;
  const ranked = order.flatMap((id) => poll.options.find((option) => option.id === id) ?? []);
  const unranked = poll.options.filter(({ id }) => !order.includes(id));
  return html`<ol class="ranked">
      ${ranked.map(
        (option, index) =>
          html`<li class="choice" part="option">
            <span class="rank numeric" aria-hidden="true">${index + 1}</span>
            <span class="ranked-name">${localized(option.text, locale)}</span>
            <span class="rank-actions">
              ${moveButton(view, option, -1)} ${moveButton(view, option, 1)}
              <button
                type="button"
                class="quiet"
                @click=${(event: Event) =>
                  place(
                    view,
                    order.filter((id) => id !== option.id),
                    option,
                    `add.${option.id}`,
                    event,
                  )}
              >
                ${msg('Ta bort', { id: 'ranking.remove' })}<span class="visually-hidden"
                  >: ${nameOf(option, locale)}</span
                >
              </button>
            </span>
          </li>`,
      )}
    </ol>
    <ul class="unranked">
      ${unranked.map(
        (option) =>
          html`<li>
            <button
              type="button"
              class="choice"
              part="option"
              id="add.${option.id}"
              @click=${(event: Event) => place(view, [...order, option.id], option, `up.${option.id}`, event)}
            >
              <span class="visually-hidden"
                >${fill(msg('Sätt på plats {n}:', { id: 'ranking.add' }), { n: ranked.length + 1 }, locale)}</span
              >
              <span class="rank" aria-hidden="true">+</span> ${localized(option.text, locale)}
            </button>
          </li>`,
      )}
    </ul>`;
}

function moveButton(view: CastingView, option: Option, by: -1 | 1): TemplateResult {
  const { state, wording } = view;
  const { msg, locale } = wording;
  const isEdge = state.choice.at(by === -1 ? 0 : -1) === option.id;
  const id = `${by === -1 ? 'up' : 'down'}.${option.id}`;
  return html`<button
    type="button"
    class="quiet"
    id=${id}
    aria-disabled=${isEdge ? 'true' : nothing}
    @click=${(event: Event) => isEdge || place(view, moved(state.choice, option.id, by), option, id, event)}
  >
    ${by === -1 ? msg('Upp', { id: 'ranking.up' }) : msg('Ner', { id: 'ranking.down' })}<span
      class="visually-hidden"
      >: ${nameOf(option, locale)}</span
    >
  </button>`;
}

/** Takes the new order over, says where the option is now, and keeps the focus with it. */
function place(
  { actions, wording }: CastingView,
  next: readonly string[],
  option: Option,
  focus: string,
  event: Event,
): void {
  const { msg, locale } = wording;
  actions.choose(next);
  const at = next.indexOf(option.id) + 1;
  const words = at
    ? msg('{name}: plats {n} av {total}', { id: 'ranking.placed' })
    : msg('{name} är inte längre med i ordningen', { id: 'ranking.removed' });
  actions.announce(fill(words, { name: nameOf(option, locale), n: at, total: next.length }, locale));
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  // The button that was pressed may be gone once the list is drawn anew.
  setTimeout(() => root.getElementById(focus)?.focus());
}

const nameOf = (option: Option, locale: string): string => textIn(option.text, locale).text;
