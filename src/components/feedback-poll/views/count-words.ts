import type { Poll, PollResults } from '../../../contracts/index.ts';
import { plural } from '../../../i18n/plural.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';

/**
 * What shares are shares of. Where several could be chosen that is whoever voted, not what they chose; they are called
 * persons just where each is known to be one.
 */
export function countInWords({ choice }: Poll, { total, guarantee }: PollResults, wording: Wording): string {
  const { msg, locale } = wording;
  const isOfVoters = choice.kind === 'several' && guarantee !== 'none';
  const forms = !isOfVoters
    ? {
        one: msg('{n} röst', { id: 'poll.count.one' }),
        other: msg('{n} röster', { id: 'poll.count.other' }),
      }
    : guarantee === 'one-per-verified-person'
      ? {
          one: msg('{n} person har röstat', { id: 'poll.persons.one' }),
          other: msg('{n} personer har röstat', { id: 'poll.persons.other' }),
        }
      : {
          one: msg('{n} har röstat', { id: 'poll.voters.one' }),
          other: msg('{n} har röstat', { id: 'poll.voters.other' }),
        };
  return fill(plural(locale, total, forms), { n: total }, locale);
}
