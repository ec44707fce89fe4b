import type { BackendError } from '../backend/errors.ts';
import type { Wording } from '../i18n/wording.ts';
import { inWords, type Failure } from './failure.ts';

/** Puts a call into words that sends something: besides what reading can meet, it can be refused or have arrived unheard. */
export function sendingFailureInWords(error: BackendError, wording: Wording): Failure {
  const { msg } = wording;
  const { title, advice } = inWords(error, wording);
  switch (error.reason) {
    case 'timeout':
      return {
        title,
        advice: msg('Försök igen. Om svaret redan har kommit fram räknas det ändå bara en gång.', {
          id: 'failure.timeout.advice',
        }),
      };
    case 'too-many-requests':
    case 'overloaded':
      return { title: msg('Många svarar just nu', { id: 'failure.busy' }), advice };
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
    case 'withdrawn':
      return {
        title: msg('Svaret har tagits tillbaka', { id: 'failure.withdrawn' }),
        advice: msg('Det som skickades är raderat.', { id: 'failure.withdrawn.advice' }),
      };
    case 'idempotency-conflict':
      return {
        title: msg('Ett svar har redan skickats härifrån', { id: 'failure.conflict' }),
        advice: msg('Använd kvittot om du vill ändra det.', { id: 'failure.conflict.advice' }),
      };
    default:
      return { title, advice };
  }
}
