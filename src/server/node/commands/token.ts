import { TokenBuckets } from '../../guard/token-buckets.ts';
import { OfficerDesk } from '../../officers/officer-desk.ts';
import type { OfficerToken } from '../../officers/officer-records.ts';
import type { TokenConfiguration } from '../command-line/configuration.ts';
import { withStore } from '../command-line/existing-store.ts';
import { operator } from '../command-line/operator.ts';
import { printable } from '../command-line/printable.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** Makes, lists and revokes the tokens of officers. Gives the exit code. */
export async function token(action: string, options: TokenConfiguration): Promise<number> {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (run === undefined) {
    throw new UsageError(`"${action}" is nothing to do with tokens. Write create, list or revoke.`);
  }
  return await withStore(options.database, async ({ officers }) => {
    const desk = new OfficerDesk({
      records: officers,
      wrongTokens: new TokenBuckets({ burst: 1, perSecond: 1 }),
    });
    return await run(desk, options, () => officers.tokens());
  });
}

type Action = (
  desk: OfficerDesk,
  options: TokenConfiguration,
  tokens: () => Promise<readonly OfficerToken[]>,
) => Promise<number>;

const actions: Readonly<Record<string, Action>> = {
  async create(desk, { name, role, days }) {
    if (name === undefined) throw new UsageError('Say whose it is: --name "Anna, webb".');
    if (role === undefined) throw new UsageError('Say what it is for: --role read or --role publish.');
    const { token: text, id, expiresAt } = await desk.issue(name, role, days, operator());
    console.error(`Token ${id} for ${name} (${role}), good until ${expiresAt}. It is shown this once:`);
    console.log(text);
    return 0;
  },

  async list(_, __, tokens) {
    const now = new Date().toISOString();
    for (const { id, role, name, createdAt, expiresAt, revokedAt } of await tokens()) {
      const state = revokedAt ? `revoked ${revokedAt}` : expiresAt <= now ? 'expired' : 'valid';
      console.log([id, role, printable(name), `made ${createdAt}`, `until ${expiresAt}`, state].join('\t'));
    }
    return 0;
  },

  async revoke(desk, { id }) {
    if (id === undefined) throw new UsageError('Say which: --id <id>; samrad token list shows them.');
    if (await desk.revoke(id, operator())) {
      console.log(`Token ${id} opens nothing any more.`);
      return 0;
    }
    console.error(`samrad: There is no token ${id}, or it is revoked already. samrad token list shows them.`);
    return 1;
  },
};
