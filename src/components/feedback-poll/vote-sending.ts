import type { ReactiveControllerHost } from 'lit';
import type { Backend } from '../../backend/backend.ts';
import type { PublishedPoll } from '../../contracts/index.ts';
import { Delivery } from '../../controllers/delivery.ts';
import { newKey, provesNothingStored } from '../../controllers/submission.ts';
import type { Cast } from './feedback-poll.state.ts';
import { isCast, keepVote, readVote } from './kept-vote.ts';
import type { IdentityToken } from './poll-view.ts';

/** What shows that a vote comes from a person, and from whom. */
interface Shown {
  readonly honeypot?: string;
  readonly identityToken?: IdentityToken | undefined;
}

/**
 * Casts one vote so that it is counted once, whatever the network does: every try carries the same
 * idempotency key, which lies on the device until the receipt has come.
 */
export class VoteSending extends Delivery {
  readonly #name: string;
  #attempt: { readonly key: string; readonly choice: readonly string[] } | undefined;

  /** Whether the browser keeps what was cast. */
  isKept = true;

  constructor(host: ReactiveControllerHost, name: string) {
    super(host);
    this.#name = name;
  }

  /**
   * Resolves with what is counted, or with nothing where it failed: then `error` says why. What is counted is
   * the choice of the first try where that may have arrived and a vote is final.
   */
  async cast(
    backend: Backend,
    poll: Pick<PublishedPoll, 'id' | 'changeable' | 'challenge'>,
    choice: readonly string[],
    { honeypot, identityToken }: Shown = {},
  ): Promise<Cast | undefined> {
    const cast = await this.run(async () => {
      const kept = readVote(this.#name);
      const attempt = (this.#attempt ??= kept && !isCast(kept) ? kept : { key: newKey(), choice });
      this.isKept = keepVote(this.#name, attempt);
      const { key } = attempt;
      const token = await tokenOf(identityToken);
      const caller = {
        idempotencyKey: key,
        ...(honeypot && { honeypot }),
        ...(token && { identityToken: token }),
      };
      const { receipt } = await this.deliver(
        (proof) => backend.vote(poll.id, { choice: [...attempt.choice] }, { ...caller, ...proof }),
        { key, challenge: poll.challenge },
      );
      const first: Cast = { receipt, choice: attempt.choice };
      this.isKept = keepVote(this.#name, first);
      const isOther = JSON.stringify(attempt.choice) !== JSON.stringify(choice);
      return isOther && poll.changeable ? this.#replace(backend, first, choice) : first;
    });
    if (cast) this.#attempt = undefined;
    else if (this.error && provesNothingStored(this.error)) this.#forget();
    return cast;
  }

  /** The same, for a vote that is counted already. */
  change(backend: Backend, cast: Cast, choice: readonly string[]): Promise<Cast | undefined> {
    return this.run(() => this.#replace(backend, cast, choice));
  }

  async #replace(backend: Backend, { receipt }: Cast, choice: readonly string[]): Promise<Cast> {
    const changed = await backend.changeVote({ choice: [...choice] }, { receipt });
    const cast: Cast = { receipt: changed.receipt, choice };
    this.isKept = keepVote(this.#name, cast);
    return cast;
  }

  #forget(): void {
    this.#attempt = undefined;
    const kept = readVote(this.#name);
    if (!isCast(kept)) keepVote(this.#name, undefined);
  }
}

/** A login that fails is as none: the backend says what is needed. */
async function tokenOf(identityToken: IdentityToken | undefined): Promise<string | undefined> {
  try {
    return typeof identityToken === 'function' ? await identityToken() : identityToken;
  } catch {
    return undefined;
  }
}
