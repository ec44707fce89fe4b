import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { hasMarks, plainProse } from '../../../templates/plain-prose.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import { timeInWords } from '../../../templates/time-words.ts';
import { parseEdtf } from '../../../time/index.ts';
import type { TimelineView } from '../timeline-view.ts';
import { folded } from './folded.ts';
import { marker } from './marker.ts';

/** One initiative: what, how it stands, and more to fold out. */
export function entry(initiative: Initiative, view: TimelineView, level: number): TemplateResult {
  const { msg, locale } = view.wording;
  const { id, summary, status } = initiative;
  const title = localized(initiative.title, locale);
  const isOpen = view.open.has(id);
  // One text: Chromium leaves a space that stands alone out of the name.
  const about = `${msg('om', { id: 'initiative.more-about' })} `;
  return html`${marker(status)}
    <div class="what">
      ${heading(level, title, { focus: true })}
      <p class="meta">${standing(initiative, view)}</p>
      ${hasMarks(summary) && view.views ? view.views.prose(summary, locale) : plainProse(summary, locale)}
      ${
        hasMore(initiative, view)
          ? html`<details
              ?open=${isOpen}
              @toggle=${({ target }: Event) => view.fold(id, (target as HTMLDetailsElement).open)}
            >
              <summary>
                ${msg('Mer', { id: 'initiative.more' })}
                <span class="visually-hidden">${about}${title}</span>
              </summary>
              ${isOpen || view.steering?.ahead.has(id) ? folded(view, ({ entryDetails }) => entryDetails(initiative, view)) : nothing}
            </details>`
          : html`<div class="linking screen-only">${view.views?.copyLink(initiative, view)}</div>`
      }
    </div>`;
}

/** Whether there is something to fold out beside a link to it. */
const hasMore = (
  { id, parent, milestones, parties, documents, links, source }: Initiative,
  { page }: TimelineView,
): boolean =>
  [milestones, parties, documents, links].some((list) => list?.length) ||
  Boolean(parent ?? source) ||
  page.items.some((one) => one.parent === id);

/** The status with the day somebody last confirmed it, how far it has come, and the areas it belongs to. */
function standing(
  { id, status, asOf, progress, areas }: Initiative,
  { dialogue, wording }: TimelineView,
): unknown {
  const { msg, locale } = wording;
  const word = statusInWords(status, wording);
  const said = asOf
    ? fill(msg('{status}, senast bekräftat {time}', { id: 'initiative.as-of' }), {
        status: word,
        time: timeInWords(parseEdtf(asOf), wording),
      })
    : word;
  const facts: unknown[] = [html`<span part="status">${said}</span>`];
  if (progress !== undefined) {
    facts.push(fill(msg('{n} % klart', { id: 'initiative.progress' }), { n: progress }, locale));
  }
  for (const area of dialogue.areas) {
    if (areas?.includes(area.id) || area.initiatives?.includes(id)) facts.push(localized(area.title, locale));
  }
  return facts.map((fact, index) => (index ? [' · ', fact] : fact));
}
