import { html, nothing, type TemplateResult } from 'lit';
import type { ParticipationLevel } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { textIn } from '../../../i18n/localized.ts';
import type { ReadingView } from '../explainer-view.ts';
import { scaleOf } from '../participation-scale.ts';

/** How far the influence goes: the level, and where it is on its scale. */
export function participation(
  participationLevel: ParticipationLevel,
  { wording }: ReadingView,
): TemplateResult {
  const { msg, locale } = wording;
  const scale = scaleOf(participationLevel);
  const level = html`<p>
    ${msg('Delaktighet:', { id: 'area.level' })}
    <strong>${localized(participationLevel.level, locale)}</strong>
  </p>`;
  if (!scale || scale.at < 0) return level;
  const name = textIn(scale.name, locale).text;
  return html`${level}
    <ol class="scale" aria-label=${fill(msg('Steg på {name}', { id: 'area.scale' }), { name })}>
      ${scale.steps.map(
        (step, index) =>
          html`<li
            class=${index === scale.at ? 'now' : ''}
            aria-current=${index === scale.at ? 'step' : nothing}
          >
            ${localized(step, locale)}
            ${index === scale.at ? html`<span class="tag">${msg('den här nivån', { id: 'area.level.here' })}</span>` : nothing}
          </li>`,
      )}
    </ol>`;
}
