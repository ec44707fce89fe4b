import type { ReactiveControllerHost } from 'lit';
import type { Backend } from '../backend/backend.ts';
import { BackendError, type FailureReason } from '../backend/errors.ts';
import type { Acknowledgement, Response } from '../contracts/index.ts';
import { Delivery } from './delivery.ts';

/** A response that was sent and whose fate is not known. Kept with the draft, so that a retry is never a second answer. */
export interface Attempt {
  readonly key: string;
  readonly response: Response;
}

/**
 * The refusals that prove that nothing is stored under the key: the backend looked. After any other
 * failure an earlier try may have arrived, so its key stays in use.
 */
const refusals: ReadonlySet<FailureReason> = new Set([
  'invalid',
  'closed',
  'not-open-yet',
  'not-found',
  'bad-request',
  'too-large',
] as const);

/** Whether a key may be forgotten after a failure. */
export const provesNothingStored = ({ reason }: { readonly reason: FailureReason }): boolean =>
  refusals.has(reason);

/** What the backend has stored. `isEarlier`: as it was first sent, since it had closed when the change came. */
export interface Delivered extends Acknowledgement {
  readonly isEarlier: boolean;
}

/**
 * Sends one response so that it is stored once, whatever the network does: every try of one submission
 * carries the same idempotency key. A response that was changed between two tries replaces the first one.
 */
export class Submission extends Delivery {
  readonly #keep: () => void;

  attempt: Attempt | undefined;

  /** `keep` is called before anything leaves, so that the attempt can be put where a crash does not reach it. */
  constructor(host: ReactiveControllerHost, keep: () => void) {
    super(host);
    this.#keep = keep;
  }

  /**
   * Resolves with the acknowledgement, or with nothing where it failed: then `error` says why. `honeypot`: what stands in
   * the field that people never meet.
   */
  async send(
    backend: Backend,
    consultation: { readonly id: string; readonly challenge?: string | undefined },
    response: Response,
    honeypot = '',
  ): Promise<Delivered | undefined> {
    let isStored = false;
    const acknowledgement = await this.run(async () => {
      const attempt = (this.attempt ??= { key: newKey(), response });
      this.#keep();
      const { id, challenge } = consultation;
      const { key } = attempt;
      const first = await this.deliver(
        (proof) => backend.respond(id, attempt.response, { idempotencyKey: key, honeypot, ...proof }),
        { key, challenge },
      );
      isStored = true;
      if (JSON.stringify(attempt.response) !== JSON.stringify(response)) {
        try {
          await backend.replaceResponse(response, { receipt: first.receipt });
        } catch (cause) {
          if (BackendError.from(cause).reason !== 'closed') throw cause;
          return { ...first, isEarlier: true };
        }
      }
      return { ...first, isEarlier: false };
    });
    const isOver = acknowledgement ?? (!isStored && this.error && provesNothingStored(this.error));
    if (isOver) this.attempt = undefined;
    return acknowledgement;
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without TLS, which intranets still have. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
