import { statusAt } from '../../../time/index.ts';
import type { Poll } from '../../../contracts/index.ts';
import { agreeing, counted } from '../command-line/counted.ts';
import type { PurgeConfiguration } from '../command-line/configuration.ts';
import { withStore } from '../command-line/existing-store.ts';
import { note } from '../command-line/operator.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { codeWhereBarred, nothingLeft } from './purge-obstacles.ts';

/**
 * Forgets who has voted in a poll where no server does, because its document is gone or it never closes; the counts
 * remain. Gives the exit code, or nothing where there is neither such a poll nor anybody who voted in it.
 */
export async function purgeVoters(
  id: string,
  poll: Poll | undefined,
  { database, reason, ...options }: PurgeConfiguration,
): Promise<number | undefined> {
  if (poll && options.archive !== undefined) {
    throw new UsageError('Of a poll there are counts alone, which remain: leave --archive out.');
  }
  return withStore(database, async ({ disposal, officers }) => {
    const voters = await disposal.voters(id);
    if (!poll && voters === 0) return undefined;
    const isClosed = poll && statusAt(poll, new Date()) === 'closed';
    const obstacles = [
      ...(poll?.closes !== undefined && !isClosed
        ? [`the poll closes on ${poll.closes}, and a server forgets who has voted an hour after that`]
        : []),
      ...(reason === undefined ? ['nothing says why: give --reason "..."'] : []),
    ];
    console.log(`${id}: ${whoVoted(voters)}`);
    if (!poll) console.log('its document is not in the content folder');
    else if (!isClosed) console.log('the poll is open: whoever has voted could vote again');
    if (voters === 0 && obstacles.length === 0) {
      console.log(nothingLeft);
      return 0;
    }
    const code = codeWhereBarred(obstacles, options);
    if (code !== undefined) return code;
    await note(officers, 'voters-forgotten', `polls/${id}`, `${counted(voters, 'voter')}: ${reason}`);
    console.log(`forgotten: ${whoVoted(await disposal.forgetVoters(id))}; the counts remain`);
    return 0;
  });
}

const whoVoted = (count: number): string => `${count} who ${agreeing(count, 'has', 'have')} voted`;
