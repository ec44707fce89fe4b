import type { BackendError, FailureReason } from '../backend/errors.ts';
import { plural } from '../i18n/plural.ts';
import { fill, type Wording } from '../i18n/wording.ts';
import type { Failure } from './failure.ts';

/** Puts a call that only reads into words; the reason is the backend's or the network's. */
export function failureInWords(error: BackendError, { msg, locale }: Wording): Failure {
  switch (error.reason) {
    case 'offline':
      return {
        title: msg('Vi får ingen kontakt', { id: 'failure.offline' }),
        advice: msg('Kontrollera din uppkoppling, eller försök igen om en stund.', {
          id: 'failure.offline.advice',
        }),
      };
    case 'timeout':
      return {
        title: msg('Det tog för lång tid', { id: 'failure.timeout' }),
        advice: msg('Vänta en stund och försök igen.', { id: 'failure.busy.advice' }),
      };
    case 'too-many-requests':
    case 'overloaded':
    case 'unavailable':
      return {
        title: msg('Tjänsten svarar inte just nu', { id: 'failure.busy.reading' }),
        advice: error.retryAfter
          ? fill(
              plural(locale, error.retryAfter, {
                one: msg('Försök igen om {n} sekund.', { id: 'failure.busy.seconds.one' }),
                other: msg('Försök igen om {n} sekunder.', { id: 'failure.busy.seconds.other' }),
              }),
              { n: error.retryAfter },
              locale,
            )
          : msg('Vänta en stund och försök igen.', { id: 'failure.busy.advice' }),
      };
    case 'not-found':
      return {
        title: msg('Det finns inget här', { id: 'failure.not-found' }),
        advice: msg('Det du söker finns inte, eller får inte visas.', { id: 'failure.not-found.advice' }),
      };
    case 'results-hidden':
      return {
        title: msg('Resultatet visas inte nu', { id: 'failure.results-hidden' }),
        advice: msg('Den som ansvarar för frågan bestämmer när det visas.', {
          id: 'failure.results-hidden.advice',
        }),
      };
    case 'not-configured':
    case 'read-only':
      return {
        title: msg('Den här delen av sidan är inte klar att använda', { id: 'failure.not-configured' }),
        advice: msg('Kontakta den som ansvarar för sidan.', { id: 'failure.not-configured.advice' }),
      };
    case 'off-contract':
      return {
        title: msg('Något är fel hos oss', { id: 'failure.off-contract' }),
        advice: msg('Kontakta den som ansvarar för sidan.', { id: 'failure.not-configured.advice' }),
      };
    default:
      return {
        title: msg('Något gick fel hos oss', { id: 'failure.internal' }),
        advice: msg('Vänta en stund och försök igen.', { id: 'failure.busy.advice' }),
      };
  }
}

/** What the author of the page can do; the reader is told in her own words. */
const advice: Partial<Record<FailureReason, string>> = {
  'not-configured':
    'Give the element a backend, backend="https://..." (kind="samrad" or kind="static") or src="...json", and the id of what to show.',
  'not-found': 'Look for the id at the backend: ids have a-z, 0-9 and hyphens, and drafts are not shown.',
  'off-contract':
    'The address answers something else than this version of Samråd understands. Look at what is there.',
  offline:
    'The backend cannot be reached from this page. See that it runs and that the page may fetch from it (connect-src, CORS).',
  timeout: 'The backend took too long.',
};

/** Puts into the console which element failed, why, and how to mend it. */
export function tellAuthor({ reason, message }: BackendError, element: Element): void {
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  const what = message.replace(/\.$/, '');
  console.warn(`<${element.localName}${attributes}> ${reason}: ${what}. ${advice[reason] ?? ''}`.trim());
}
