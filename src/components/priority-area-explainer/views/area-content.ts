import { html, nothing, type TemplateResult } from 'lit';
import type { PriorityArea } from '../../../contracts/index.ts';
import { localized, textIn } from '../../../i18n/localized.ts';
import { contactPoint } from '../../../templates/contact-point.ts';
import { heading } from '../../../templates/heading.ts';
import { linked } from '../../../templates/linked.ts';
import { prose } from '../../../templates/prose.ts';
import { safeUrl } from '../../../templates/safe-url.ts';
import type { ReadingView } from '../explainer-view.ts';
import { initiatives } from './initiatives.ts';
import { participation } from './participation.ts';
import { source } from '../../../templates/source.ts';
import { waysToTakePart } from './ways-to-take-part.ts';

type Content = TemplateResult | typeof nothing;

/** What there is to know of an area: the reasons on one side, who and what on the other. What may be long stands after the contact. */
export function areaContent(area: PriorityArea, view: ReadingView): TemplateResult {
  const { state, wording } = view;
  const { msg, locale } = wording;
  const easy = state.isEasyRead ? area.easyRead : undefined;
  return html`${image(area, locale)}
    <div class="columns">
      <div>
        ${
          easy
            ? part(view, msg('Lättläst', { id: 'form.easy-read' }), prose(easy, locale))
            : html`${noEasyRead(view)}
              ${part(view, msg('Varför', { id: 'area.why' }), prose(area.why, locale))}`
        }
        ${part(view, msg('Mål som området bidrar till', { id: 'area.goals' }), goals(area, view))}
        ${
          area.status === 'closed'
            ? part(view, msg('Det här gick att påverka', { id: 'area.influenced' }), influence(area, view))
            : nothing
        }
        ${part(view, msg('Det här kan du påverka', { id: 'form.influence' }), influenceNow(area, view))}
      </div>
      <div>
        ${part(view, msg('Parter', { id: 'area.parties' }), parties(area, view))}
        ${part(view, msg('Kontakt', { id: 'area.contact' }), area.contact ? contactPoint(area.contact, locale) : nothing)}
        ${part(view, msg('Läs mer', { id: 'area.links' }), links(area, locale))}
        ${part(view, msg('Insatser', { id: 'area.initiatives' }), initiatives(area, view))}
        ${area.source ? html`<p class="meta">${msg('Källa:', { id: 'area.source' })} ${source(area.source, locale)}</p>` : nothing}
      </div>
    </div>`;
}

const noEasyRead = ({ state, wording: { msg } }: ReadingView): Content =>
  state.isEasyRead
    ? html`<p class="part">
        ${msg('Det finns ingen lättläst text om det här området.', { id: 'area.no-easy-read' })}
      </p>`
    : nothing;

const part = ({ headingLevel }: ReadingView, title: string, content: Content): Content =>
  content === nothing
    ? nothing
    : html`<div class="part">${heading(headingLevel + 1, title, { look: 'meta' })} ${content}</div>`;

function image({ image }: PriorityArea, locale: string): Content {
  const url = image && safeUrl(image.url);
  if (!url) return nothing;
  const { text, language } = textIn(image.alt, locale);
  return html`<figure>
    <img
      src=${url}
      alt=${text}
      lang=${language === locale ? nothing : language}
      width=${image.width ?? nothing}
      height=${image.height ?? nothing}
      loading="lazy"
      part="image"
    />
    ${image.credit ? html`<figcaption class="meta">${localized(image.credit, locale)}</figcaption>` : nothing}
  </figure>`;
}

function goals(area: PriorityArea, { dialogue, wording }: ReadingView): Content {
  const { locale } = wording;
  const quoted = dialogue.goals.filter(({ id }) => area.goals?.includes(id));
  if (quoted.length === 0) return nothing;
  return html`${quoted.map(
    (goal) =>
      html`<figure class="goal">
        <blockquote part="quote">${localized(goal.quote, locale)}</blockquote>
        <figcaption class="meta">${source(goal.source, locale)}</figcaption>
      </figure>`,
  )}`;
}

/** What is said of the influence, and how far it goes. */
function influence({ influenceScope, participationLevel }: PriorityArea, view: ReadingView): Content {
  if (!influenceScope && !participationLevel) return nothing;
  return html`${prose(influenceScope, view.wording.locale)}
  ${participationLevel ? participation(participationLevel, view) : nothing}`;
}

/** Of an area that is closed, what can still be answered and voted on. */
function influenceNow(area: PriorityArea, view: ReadingView): Content {
  const ways = waysToTakePart(area, view);
  if (area.status === 'closed') return ways;
  const scope = influence(area, view);
  return scope === nothing && ways === nothing ? nothing : html`${scope} ${ways}`;
}

function parties(area: PriorityArea, { dialogue, wording }: ReadingView): Content {
  const named = dialogue.parties.filter(({ id }) => area.parties?.includes(id));
  if (named.length === 0) return nothing;
  return html`<ul>
    ${named.map(({ name, url }) => html`<li>${linked(name, url, wording.locale)}</li>`)}
  </ul>`;
}

function links({ links = [] }: PriorityArea, locale: string): Content {
  if (links.length === 0) return nothing;
  return html`<ul>
    ${links.map(({ label, url, language }) => html`<li>${linked(label, url, locale, language)}</li>`)}
  </ul>`;
}
