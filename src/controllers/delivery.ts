import { BackendError } from '../backend/errors.ts';
import { Call } from './call.ts';

/** What a call that is under way is doing. `proving`: solving the puzzles that the backend asks for. */
export type Stage = 'sending' | 'proving' | 'waiting';

/** What one submission is sent with. `challenge`: as the form came with one. */
export interface Sending {
  readonly key: string;
  readonly challenge?: string | undefined;
}

/** Seconds that are waited without asking whoever sends. */
const patience = 30;
/** More answers than this that are neither yes nor no, and something else is wrong. */
const mostTries = 4;

/**
 * A call that goes on trying where the backend only asks for a proof of work, or for a moment's patience: the one is
 * solved, the other is waited for, under the same key.
 */
export class Delivery extends Call {
  stage: Stage = 'sending';
  /** While it waits: for how many seconds. */
  seconds = 0;
  /** Called when the stage becomes another. */
  onStage: () => void = () => {};

  /** Gives what `send` gives, or rejects as it does. */
  protected async deliver<T>(
    send: (proof: { readonly proof?: string }) => Promise<T>,
    { key, challenge }: Sending,
  ): Promise<T> {
    let proof = challenge ? { proof: await this.#solve(challenge, key) } : {};
    for (let tries = 1; ; tries++) {
      try {
        this.#become('sending');
        return await send(proof);
      } catch (cause) {
        const error = BackendError.from(cause);
        const asked = error.reason === 'proof-required' ? error.problem?.challenge : undefined;
        const wait = error.reason === 'too-many-requests' ? (error.retryAfter ?? patience + 1) : Infinity;
        if (tries === mostTries || (!asked && wait > patience)) throw error;
        if (asked) proof = { proof: await this.#solve(asked, key) };
        else await this.#pause(wait);
      }
    }
  }

  async #solve(challenge: string, key: string): Promise<string> {
    this.#become('proving');
    try {
      const { solve } = await import('./proof-solver.ts');
      return await solve(challenge, key);
    } catch (cause) {
      throw new BackendError('offline', 'The challenge of the backend could not be solved.', { cause });
    }
  }

  async #pause(seconds: number): Promise<void> {
    this.seconds = seconds;
    this.#become('waiting');
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }

  #become(stage: Stage): void {
    if (this.stage === stage) return;
    this.stage = stage;
    this.requestUpdate();
    this.onStage();
  }
}
