import type { BackendError } from '../../backend/errors.ts';
import type { Wording } from '../../i18n/wording.ts';
import type { Failure } from '../../templates/failure.ts';
import { sendingFailureInWords } from '../../templates/sending-failure-words.ts';

/** As for any call, but for what is said of a poll in other words than of a consultation. */
export function voteFailureInWords(error: BackendError, wording: Wording): Failure {
  const { msg } = wording;
  switch (error.reason) {
    case 'closed':
      return {
        title: msg('Omröstningen har stängt', { id: 'poll.failure.closed' }),
        advice: msg('Det går inte längre att rösta.', { id: 'poll.failure.closed.advice' }),
      };
    case 'not-open-yet':
      return {
        title: msg('Omröstningen har inte öppnat än', { id: 'poll.failure.not-open' }),
        advice: msg('Kom tillbaka när den har öppnat.', { id: 'poll.failure.not-open.advice' }),
      };
    case 'invalid':
      return {
        title: msg('Rösten kunde inte tas emot', { id: 'poll.failure.invalid' }),
        advice: msg('Alternativen kan ha ändrats. Ladda om sidan och rösta igen.', {
          id: 'poll.failure.invalid.advice',
        }),
      };
    case 'identity-needed':
      return {
        title: msg('Logga in för att rösta', { id: 'poll.failure.identity' }),
        advice: msg('Varje person kan rösta en gång. Logga in här på sidan och rösta sedan igen.', {
          id: 'poll.failure.identity.advice',
        }),
      };
    case 'already-voted':
      return {
        title: msg('Du har redan röstat', { id: 'poll.failure.voted' }),
        advice: msg('Din första röst är räknad. Varje person kan rösta en gång.', {
          id: 'poll.failure.voted.advice',
        }),
      };
    case 'receipt-needed':
    case 'not-found':
      return {
        title: msg('Rösten går inte att hitta', { id: 'poll.failure.lost' }),
        advice: msg('Den kan inte ändras härifrån.', { id: 'poll.failure.lost.advice' }),
      };
    case 'not-changeable':
      return {
        title: msg('Rösten går inte att ändra', { id: 'poll.failure.final' }),
        advice: msg('Din första röst gäller.', { id: 'poll.failure.final.advice' }),
      };
    case 'timeout':
      return {
        title: sendingFailureInWords(error, wording).title,
        advice: msg('Rösta igen. Om rösten redan har kommit fram räknas den ändå bara en gång.', {
          id: 'poll.failure.timeout.advice',
        }),
      };
    case 'too-many-requests':
    case 'overloaded':
      return {
        title: msg('Många röstar just nu', { id: 'poll.failure.busy' }),
        advice: sendingFailureInWords(error, wording).advice,
      };
    case 'idempotency-conflict':
      return {
        title: msg('En röst har redan lagts härifrån', { id: 'poll.failure.conflict' }),
        advice: msg('Ladda om sidan för att se den.', { id: 'poll.failure.conflict.advice' }),
      };
    default:
      return sendingFailureInWords(error, wording);
  }
}
