import { html, nothing, type TemplateResult } from 'lit';
import type { Initiative } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { linked } from '../../../templates/linked.ts';
import { source } from '../../../templates/source.ts';
import { parseEdtf, spanOf } from '../../../time/index.ts';
import type { TimelineView } from '../timeline-view.ts';
import { bullets } from './bullets.ts';
import { parts as partsOf, whole } from './related.ts';
import { when } from './when.ts';

type Content = TemplateResult | typeof nothing;

/** What one may want to know more: folded away, opened for print. */
export function entryDetails(initiative: Initiative, view: TimelineView): TemplateResult {
  const { msg } = view.wording;
  const rows: readonly (readonly [string, Content])[] = [
    [msg('Del av', { id: 'initiative.part-of' }), whole(initiative, view)],
    [msg('Delar', { id: 'initiative.parts' }), partsOf(initiative, view)],
    [msg('Milstolpar', { id: 'initiative.milestones' }), milestones(initiative, view)],
    [msg('Medverkande', { id: 'initiative.parties' }), parties(initiative, view)],
    [msg('Dokument', { id: 'initiative.documents' }), documents(initiative, view)],
    [msg('Läs mer', { id: 'initiative.links' }), links(initiative, view)],
    [
      msg('Källa', { id: 'initiative.source' }),
      initiative.source ? source(initiative.source, view.wording.locale) : nothing,
    ],
  ];
  return html`<div class="details">
    <dl>
      ${rows.map(([name, content]) =>
        content === nothing
          ? nothing
          : html`<div>
              <dt>${name}</dt>
              <dd>${content}</dd>
            </div>`,
      )}
    </dl>
    ${copyLink(initiative, view)}
  </div>`;
}

const milestones = (initiative: Initiative, view: TimelineView): Content =>
  bullets(
    (initiative.milestones ?? [])
      .map((milestone) => ({ milestone, time: parseEdtf(milestone.when) }))
      .sort((a, b) => spanOf(a.time).first.localeCompare(spanOf(b.time).first))
      .map(
        ({ milestone, time }) =>
          html`<span class="numeric">${when(time, view)}</span>:
            ${localized(milestone.title, view.wording.locale)}
            ${milestone.source ? html`<span class="meta">(${source(milestone.source, view.wording.locale)})</span>` : nothing}`,
      ),
  );

const parties = (initiative: Initiative, { dialogue, wording }: TimelineView): Content =>
  bullets(
    dialogue.parties
      .filter(({ id }) => initiative.parties?.includes(id))
      .map(({ name, url }) => linked(name, url, wording.locale)),
  );

const documents = (initiative: Initiative, { wording }: TimelineView): Content =>
  bullets(
    (initiative.documents ?? []).map(
      ({ title, url, language, format }) =>
        html`${linked(title, url, wording.locale, language)}${format ? html` (${format})` : nothing}`,
    ),
  );

const links = (initiative: Initiative, { wording }: TimelineView): Content =>
  bullets(
    (initiative.links ?? []).map(({ label, url, language }) => linked(label, url, wording.locale, language)),
  );

/** What one can do with any. */
export function copyLink(
  { id, title }: Initiative,
  { steering, wording, act }: TimelineView,
): TemplateResult {
  const { msg } = wording;
  const last = steering?.copied.last;
  const result = last?.id === id ? last : undefined;
  return html`<div class="actions screen-only">
    <button type="button" class="quiet" part="link" @click=${() => act((one) => one.copyLink(id))}>
      ${msg('Kopiera länk till insatsen', { id: 'initiative.copy-link' })}
      <span class="visually-hidden">${localized(title, wording.locale)}</span>
    </button>
    ${
      result
        ? html`<span class="meta"
            >${
              result.isDone
                ? msg('Kopierat', { id: 'copy.done' })
                : html`${msg('Det gick inte att kopiera länken.', { id: 'initiative.copy-failed' })}
                    <a href=${result.href}>${result.href}</a>`
            }</span
          >`
        : nothing
    }
  </div>`;
}
