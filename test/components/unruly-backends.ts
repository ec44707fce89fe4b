import type { Backend } from '../../src/backend/backend.ts';
import { BackendError, type FailureReason } from '../../src/backend/errors.ts';
import type { Call } from './widget-subject.ts';

const reading = ['consultation', 'dialogue', 'poll', 'initiatives'] as const;

/** A backend that refuses to be read, for as long as it does. */
export function failing(backend: Backend, reason: FailureReason, isDown = () => true): Backend {
  const calls = reading.map((call) => [
    call,
    (...given: unknown[]) =>
      isDown()
        ? Promise.reject(new BackendError(reason, 'for programmers'))
        : (backend[call] as (...given: unknown[]) => unknown)(...given),
  ]);
  return { ...backend, ...(Object.fromEntries(calls) as Partial<Backend>) };
}

/** A backend that tells of each call of a kind. */
export function watched(backend: Backend, call: Call, asked: (id: string) => void): Backend {
  const ask = (id: string, signal?: AbortSignal) => {
    asked(id);
    return backend[call](id, signal);
  };
  return { ...backend, [call]: ask };
}

/** A backend that keeps who asks waiting until it is told to answer. */
export function slow(backend: Backend, call: Call) {
  let answer = (): void => undefined;
  const told = new Promise<void>((resolve) => (answer = resolve));
  const ask = async (id: string, signal?: AbortSignal) => {
    await told;
    return backend[call](id, signal);
  };
  return { backend: { ...backend, [call]: ask } as Backend, answer };
}

/** A backend that does not answer its first calls of a kind until they are refused. */
export function held(backend: Backend, call: Call, count = Infinity) {
  const signals: (AbortSignal | undefined)[] = [];
  const refusals: (() => void)[] = [];
  const hold = (id: string, signal?: AbortSignal) => {
    if (signals.length >= count) return backend[call](id, signal);
    signals.push(signal);
    return new Promise((_, reject) => {
      refusals.push(() => reject(new BackendError('offline', 'too late')));
    });
  };
  return {
    backend: { ...backend, [call]: hold } as Backend,
    signals,
    refuse: () => refusals.forEach((refuse) => refuse()),
  };
}
