import { html, nothing, type TemplateResult } from 'lit';
import { isFiltered } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { narrowed } from './narrowed.ts';

/** What the list is narrowed to, beside how many there are, and the ways to one that is not. */
export function wider(view: TimelineView): TemplateResult {
  const { isCut, answered, wording, act } = view;
  return html`${narrowed(view)} ${isFiltered(answered) ? clearing(view) : nothing}
  ${
    isCut
      ? html`<button
          type="button"
          class="quiet screen-only"
          part="link"
          @click=${() => act((steering) => steering.showWhole())}
        >
          ${wording.msg('Visa hela tidslinjen', { id: 'timeline.from-start' })}
        </button>`
      : nothing
  }`;
}

export const clearing = ({ wording, act }: TimelineView): TemplateResult =>
  html`<button
    type="button"
    class="quiet screen-only"
    part="link"
    @click=${() => act((steering) => steering.clear())}
  >
    ${wording.msg('Rensa filter', { id: 'timeline.clear' })}
  </button>`;
