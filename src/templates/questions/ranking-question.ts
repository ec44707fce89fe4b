import { html, nothing, type TemplateResult } from 'lit';
import type { Option, RankingQuestion } from '../../contracts/index.ts';
import { localized, textIn } from '../../i18n/localized.ts';
import { fill } from '../../i18n/wording.ts';
import { controlId, groupedField } from '../field.ts';
import { frameOf, type QuestionView } from './question-view.ts';

/**
 * Things are put in order with buttons, not by dragging (WCAG 2.5.7). Nothing is in order from the start:
 * a list that is already sorted would put its first option first in everybody's answer.
 */
export function rankingQuestion(view: QuestionView<RankingQuestion>): TemplateResult {
  const { question, wording } = view;
  const { msg, locale } = wording;
  const frame = frameOf(view);
  const id = controlId(frame.pointer);
  const order = Array.isArray(view.value) ? view.value.filter((one) => typeof one === 'string') : [];
  const ranked = order.flatMap((one) => question.options.find((option) => option.id === one) ?? []);
  const unranked = question.options.filter((option) => !order.includes(option.id));
  const isFull = ranked.length >= (question.max ?? question.options.length);
  const nameOf = (option: Option) => textIn(option.text, locale).text;

  const place = (next: readonly string[], moved: Option, focus: string, event: Event) => {
    view.answer(next.length ? [...next] : undefined);
    const at = next.indexOf(moved.id) + 1;
    view.announce(
      at
        ? fill(
            msg('{name}: plats {n} av {total}', { id: 'ranking.placed' }),
            { name: nameOf(moved), n: at, total: next.length },
            locale,
          )
        : fill(msg('{name} är inte längre med i ordningen', { id: 'ranking.removed' }), {
            name: nameOf(moved),
          }),
    );
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    // The button that was pressed may be gone once the list is drawn anew.
    setTimeout(() => root.getElementById(focus)?.focus());
  };
  const swap = (at: number, by: -1 | 1) => {
    const next = [...order];
    [next[at], next[at + by]] = [next[at + by] as string, next[at] as string];
    return next;
  };
  const button = (option: Option, index: number, by: -1 | 1) => {
    const isUp = by === -1;
    const isEdge = isUp ? index === 0 : index === ranked.length - 1;
    const label = isUp ? msg('Upp', { id: 'ranking.up' }) : msg('Ner', { id: 'ranking.down' });
    const buttonId = `${id}.${option.id}.${isUp ? 'up' : 'down'}`;
    return html`<button
      type="button"
      class="quiet"
      id=${buttonId}
      aria-label="${label}: ${nameOf(option)}"
      aria-disabled=${isEdge ? 'true' : nothing}
      @click=${(event: Event) => !isEdge && place(swap(index, by), option, buttonId, event)}
    >
      ${label}
    </button>`;
  };

  return groupedField(
    {
      ...frame,
      hint: html`${frame.hint ?? nothing}
      ${msg('Tryck på det viktigaste först. Ändra ordningen med Upp och Ner.', { id: 'ranking.how' })}`,
    },
    'group',
    html`<ol class="ranked">
        ${ranked.map(
          (option, index) =>
            html`<li class="choice">
              <span class="rank numeric" aria-hidden="true">${index + 1}</span>
              <span class="ranked-name">${localized(option.text, locale)}</span>
              <span class="rank-actions">
                ${button(option, index, -1)} ${button(option, index, 1)}
                <button
                  type="button"
                  class="quiet"
                  aria-label="${msg('Ta bort', { id: 'ranking.remove' })}: ${nameOf(option)}"
                  @click=${(event: Event) =>
                    place(
                      order.filter((one) => one !== option.id),
                      option,
                      `${id}.${option.id}.add`,
                      event,
                    )}
                >
                  ${msg('Ta bort', { id: 'ranking.remove' })}
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
                id=${`${id}.${option.id}.add`}
                aria-disabled=${isFull ? 'true' : nothing}
                @click=${(event: Event) =>
                  !isFull && place([...order, option.id], option, `${id}.${option.id}.up`, event)}
              >
                <span class="visually-hidden"
                  >${fill(msg('Sätt på plats {n}:', { id: 'ranking.add' }), { n: ranked.length + 1 }, locale)}</span
                >
                <span class="rank" aria-hidden="true">+</span> ${localized(option.text, locale)}
              </button>
            </li>`,
        )}
      </ul>`,
  );
}
