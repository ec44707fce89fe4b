import { html, type TemplateResult } from 'lit';
import type { BackendError } from '../backend/errors.ts';
import type { Wording } from '../i18n/wording.ts';
import type { Failure, failureInWords } from './failure-words.ts';
import { heading } from './heading.ts';

/** The layout to come in quiet blocks. Before the words have come there are none to say. */
export const loading = (wording: Wording | undefined): TemplateResult =>
  html`<div class="loading" aria-busy="true">
    <p class="visually-hidden">${wording ? wording.msg('Hämtar …', { id: 'loading' }) : ''}</p>
    <span></span><span></span><span></span>
  </div>`;

/** The words for what fails, once something has: most visits need none. */
let inWords: typeof failureInWords | undefined;

/** Fetches the words for failures. Without them a failure is told in general ones. */
export async function fetchFailureWords(): Promise<void> {
  inWords ??= await import('./failure-words.ts').then(
    (module) => module.failureInWords,
    () => undefined,
  );
}

const inGeneral = ({ reason }: BackendError, { msg }: Wording): Failure => ({
  title:
    reason === 'offline'
      ? msg('Du verkar vara utan uppkoppling', { id: 'failure.offline' })
      : msg('Något gick fel hos oss', { id: 'failure.internal' }),
  advice: msg('Vänta en stund och försök igen.', { id: 'failure.busy.advice' }),
});

/** What happened and what to do; the element shows its fallback content below. */
export function loadFailed(
  error: BackendError,
  wording: Wording,
  level: number,
  retry: () => void,
): TemplateResult {
  const { title, advice } = inWords?.(error, wording) ?? inGeneral(error, wording);
  return html`<div class="panel failure" part="error">
    ${heading(level, title)}
    <p>${advice}</p>
    <button type="button" class="secondary" part="button" @click=${retry}>
      ${wording.msg('Försök igen', { id: 'retry' })}
    </button>
  </div>`;
}
