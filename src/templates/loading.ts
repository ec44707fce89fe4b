import { html, nothing, type TemplateResult } from 'lit';
import type { BackendError } from '../backend/errors.ts';
import type { Wording } from '../i18n/wording.ts';
import { inWords } from './failure.ts';
import { heading } from './heading.ts';

/** The layout to come in quiet blocks. Before the words have come there are none to say. */
export const loading = (wording: Wording | undefined): TemplateResult =>
  html`<div class="loading" aria-busy="true">
    <p class="visually-hidden">${wording ? wording.msg('Hämtar …', { id: 'loading' }) : ''}</p>
    <span></span><span></span><span></span>
  </div>`;

/** In place of what code that comes later draws: that it is on its way, or could not be had. */
export const awaited = (
  { rest, wording }: { readonly rest: Rest; readonly wording: Wording },
  level: number,
): TemplateResult => (rest.error ? loadFailed(rest.error, wording, level, rest.fetch) : loading(wording));

interface Rest {
  readonly error: BackendError | undefined;
  readonly fetch: () => unknown;
}

/** What happened and what to do; the element shows its fallback content below. Only the page's author can mend what she left out. */
export function loadFailed(
  error: BackendError,
  wording: Wording,
  level: number,
  retry: () => unknown,
): TemplateResult {
  const { title, advice } = inWords(error, wording);
  return html`<div class="panel failure" part="error">
    ${heading(level, title)} ${advice ? html`<p>${advice}</p>` : nothing}
    ${
      error.reason === 'not-configured'
        ? nothing
        : html`<button
            type="button"
            class="secondary"
            part="button"
            @click=${({ currentTarget }: Event) => followed((currentTarget as Element).parentElement?.parentElement, retry)}
          >
            ${wording.msg('Försök igen', { id: 'retry' })}
          </button>`
    }
  </div>`;
}

/**
 * The panel goes away when its button is pressed: the focus of whoever pressed it stays where the panel was, and goes on
 * to the heading of what came there.
 */
async function followed(place: HTMLElement | null | undefined, retry: () => unknown): Promise<void> {
  focus(place);
  await retry();
  await new Promise(requestAnimationFrame);
  if (place?.matches(':focus')) focus(place.querySelector('[role=heading]'));
}

/** Leads whoever pressed something, and whose press came to nothing, to why. What is folded away takes no focus. */
export const goToFailure = ({ shadowRoot }: Element): void =>
  shadowRoot?.querySelectorAll<HTMLElement>('.failure [role=heading]').forEach(focus);

function focus(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
}
