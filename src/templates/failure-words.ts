import type { BackendError } from '../backend/errors.ts';
import { plural } from '../i18n/plural.ts';
import { fill, type Wording } from '../i18n/wording.ts';

/** What happened and what to do, for somebody who has just lost her nerve. That nothing is lost is said by who shows it. */
export interface Failure {
  readonly title: string;
  readonly advice: string;
}

/** Puts a failed call into words; the reason is the backend's or the network's. */
export function failureInWords(error: BackendError, { msg, locale }: Wording): Failure {
  switch (error.reason) {
    case 'offline':
      return {
        title: msg('Du verkar vara utan uppkoppling', { id: 'failure.offline' }),
        advice: msg('Försök igen när du har kontakt med nätet.', { id: 'failure.offline.advice' }),
      };
    case 'timeout':
      return {
        title: msg('Det tog för lång tid', { id: 'failure.timeout' }),
        advice: msg('Försök igen. Kom svaret fram ändå räknas det bara en gång.', {
          id: 'failure.timeout.advice',
        }),
      };
    case 'too-many-requests':
    case 'overloaded':
    case 'unavailable':
      return {
        title: msg('Många svarar just nu', { id: 'failure.busy' }),
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
    case 'closed':
      return {
        title: msg('Samrådet har stängt', { id: 'failure.closed' }),
        advice: msg('Det går inte längre att skicka eller ändra svar.', { id: 'failure.closed.advice' }),
      };
    case 'not-open-yet':
      return {
        title: msg('Samrådet har inte öppnat än', { id: 'failure.not-open' }),
        advice: msg('Kom tillbaka när det har öppnat.', { id: 'failure.not-open.advice' }),
      };
    case 'invalid':
      return {
        title: msg('Svaret kunde inte tas emot', { id: 'failure.invalid' }),
        advice: msg('Se över svaren nedan. Frågorna kan ha ändrats medan du skrev.', {
          id: 'failure.invalid.advice',
        }),
      };
    case 'not-found':
      return {
        title: msg('Det finns inget här', { id: 'failure.not-found' }),
        advice: msg('Det du söker finns inte, eller får inte visas.', { id: 'failure.not-found.advice' }),
      };
    case 'withdrawn':
      return {
        title: msg('Svaret är återtaget', { id: 'failure.withdrawn' }),
        advice: msg('Det som skickades är raderat.', { id: 'failure.withdrawn.advice' }),
      };
    case 'idempotency-conflict':
      return {
        title: msg('Ett svar har redan skickats härifrån', { id: 'failure.conflict' }),
        advice: msg('Använd kvittot om du vill ändra det.', { id: 'failure.conflict.advice' }),
      };
    case 'not-configured':
    case 'read-only':
      return {
        title: msg('Formuläret är inte färdigt inställt', { id: 'failure.not-configured' }),
        advice: msg('Kontakta den som ansvarar för sidan.', { id: 'failure.not-configured.advice' }),
      };
    default:
      return {
        title: msg('Något gick fel hos oss', { id: 'failure.internal' }),
        advice: msg('Vänta en stund och försök igen.', { id: 'failure.busy.advice' }),
      };
  }
}
