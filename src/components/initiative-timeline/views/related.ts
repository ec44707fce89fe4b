import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { isFiltered } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { bullets } from './bullets.ts';

/** What an initiative is a part of. */
export function whole({ parent }: Initiative, view: TimelineView): TemplateResult | typeof nothing {
  if (!parent) return nothing;
  const { page, wording } = view;
  const here = page.items.find(({ id }) => id === parent);
  const words = here
    ? localized(here.title, wording.locale)
    : wording.msg('Visa vad det här hör till', { id: 'initiative.show-whole' });
  return link(parent, words, view);
}

/** Its own parts, as far as they are here. */
export function parts({ id }: Initiative, view: TimelineView): TemplateResult | typeof nothing {
  const { page, answered, wording } = view;
  const here = page.items.filter(({ parent }) => parent === id);
  if (!here.length) return nothing;
  const isWhole = page.items.length === page.total && !isFiltered(answered);
  return html`${bullets(here.map((part) => link(part.id, localized(part.title, wording.locale), view)))}
  ${
    isWhole
      ? nothing
      : html`<p class="meta">
          ${wording.msg('Fler delar kan finnas på andra sidor i listan, eller utanför filtret.', { id: 'initiative.more-parts' })}
        </p>`
  }`;
}

/** Leads to another place in the list. The address of the page is the host's: it stays as it is. */
const link = (to: string, words: unknown, { act }: TimelineView): TemplateResult =>
  html`<a
    href="#samrad-${to}"
    @click=${(event: Event) => {
      event.preventDefault();
      act((steering) => steering.links.show(to));
    }}
    >${words}</a
  >`;
