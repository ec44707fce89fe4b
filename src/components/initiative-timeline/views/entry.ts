import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { prose } from '../../../templates/prose.ts';
import { timeInWords } from '../../../templates/time-words.ts';
import { parseEdtf } from '../../../time/index.ts';
import type { InitiativeRow } from '../chronology.ts';
import type { TimelineView } from '../timeline-view.ts';
import { folded } from './folded.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import { marker } from './status.ts';
import { when } from './when.ts';

/** One initiative: when, what, how it stands, and more to fold out. */
export function entry(
  { initiative, time, whole, parts }: InitiativeRow,
  view: TimelineView,
  level: number,
  axis: TemplateResult,
): TemplateResult {
  const { wording } = view;
  const { id, title, summary, status } = initiative;
  return html`<li class="row" part="item" data-id=${id}>
    <p class="when numeric">${when(time, view)}</p>
    ${marker(status)} ${axis}
    <div class="what">
      ${heading(level, localized(title, wording.locale), { focus: true })}
      <p class="meta">${standing(initiative, view)}</p>
      ${prose(summary, wording.locale)} ${related(initiative.parent, whole, parts, view)}

      <details>
        <summary>
          ${wording.msg('Mer', { id: 'initiative.more' })}
          <span class="visually-hidden"
            >${wording.msg('om', { id: 'initiative.more-about' })} ${localized(title, wording.locale)}</span
          >
        </summary>
        <div class="details">${folded(view, ({ entryDetails }) => entryDetails(initiative, view))}</div>
      </details>
    </div>
  </li>`;
}

/** The status with the day somebody last confirmed it, how far it has come, and the areas it belongs to. */
function standing(
  { id, status, asOf, progress, areas }: Initiative,
  { dialogue, wording }: TimelineView,
): unknown {
  const { msg, locale } = wording;
  const word = statusInWords(status, wording);
  const confirmed = asOf && timeInWords(parseEdtf(asOf), wording);
  const facts: unknown[] = [
    html`<span part="status"
      >${
        confirmed
          ? fill(msg('{status}, senast bekräftat {time}', { id: 'initiative.as-of' }), {
              status: word,
              time: confirmed,
            })
          : word
      }</span
    >`,
  ];
  if (progress !== undefined) {
    facts.push(fill(msg('{n} % klart', { id: 'initiative.progress' }), { n: progress }, locale));
  }
  for (const area of dialogue.areas) {
    if (areas?.includes(area.id) || area.initiatives?.includes(id)) facts.push(localized(area.title, locale));
  }
  return facts.map((fact, index) => html`${index ? ' · ' : nothing}${fact}`);
}

/** What it is a part of, and its own parts as far as they are here. */
function related(
  parent: string | undefined,
  whole: Initiative | undefined,
  parts: readonly Initiative[],
  view: TimelineView,
): TemplateResult | typeof nothing {
  const { msg, locale } = view.wording;
  if (!parent && parts.length === 0) return nothing;
  return html`<p class="related">
    ${
      parent
        ? html`${msg('Del av:', { id: 'initiative.part-of' })}
          ${link(
            parent,
            whole
              ? localized(whole.title, locale)
              : msg('visa vad det här hör till', { id: 'initiative.show-whole' }),
            view,
          )}`
        : nothing
    }
    ${
      parts.length
        ? html`${msg('Delar:', { id: 'initiative.parts' })}
          ${parts.map((part, index) => html`${index ? ', ' : nothing}${link(part.id, localized(part.title, locale), view)}`)}`
        : nothing
    }
  </p>`;
}

/** Leads to another place in the list. The address of the page is the host's: it stays as it is. */
const link = (id: string, text: unknown, { actions }: TimelineView): TemplateResult =>
  html`<a
    href="#samrad-${id}"
    @click=${(event: Event) => {
      event.preventDefault();
      actions.show(id);
    }}
    >${text}</a
  >`;
