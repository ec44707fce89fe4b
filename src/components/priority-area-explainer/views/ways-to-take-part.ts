import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText, PriorityArea } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import type { ReadingView } from '../explainer-view.ts';
import { again } from './again.ts';

/** Links to what is open for answers and votes in the area. */
export function waysToTakePart(area: PriorityArea, view: ReadingView): TemplateResult | typeof nothing {
  const { msg, locale } = view.wording;
  const known = view.reading.matters.of(area.id);
  if (!known || typeof known === 'string') return nothing;
  const way = (words: string, title: LocalizedText, answer: string | undefined): TemplateResult[] => {
    const url = answer && safeUrl(answer);
    return url ? [html`<li><a href=${url}>${words}: ${localized(title, locale)}</a></li>`] : [];
  };
  const isOpen = ({ status }: { status: string }) => status === 'open';
  const ways = [
    ...known.consultations
      .filter(isOpen)
      .flatMap(({ title, links }) => way(msg('Svara', { id: 'area.answer' }), title, links?.answer)),
    ...known.polls
      .filter(isOpen)
      .flatMap(({ question, links }) => way(msg('Rösta', { id: 'poll.elsewhere' }), question, links?.answer)),
  ];
  const list = ways.length
    ? html`<ul class="ways">
        ${ways}
      </ul>`
    : nothing;
  if (known.isWhole) return list;
  return html`${list}
  ${again(msg('Några sätt att delta gick inte att hämta.', { id: 'area.ways.failed' }), area, view)}`;
}
