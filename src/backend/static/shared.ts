interface Underway<T> {
  readonly reply: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * Gets what stands at a URL once for all who ask for it at the same time, and gives up when all of them have. Rejects
 * with the caller's own reason when the caller aborts.
 */
export function shared<T>(get: (url: string, signal: AbortSignal) => Promise<T>) {
  const underway = new Map<string, Underway<T>>();

  const begin = (url: string): Underway<T> => {
    const stop = new AbortController();
    const begun = { reply: get(url, stop.signal), stop, waiting: 0 };
    underway.set(url, begun);
    const end = () => {
      if (underway.get(url) === begun) underway.delete(url);
    };
    stop.signal.addEventListener('abort', end);
    begun.reply.then(end, end);
    return begun;
  };

  return async (url: string, signal: AbortSignal | undefined): Promise<T> => {
    signal?.throwIfAborted();
    const one = underway.get(url) ?? begin(url);
    one.waiting++;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason as Error);
        if (--one.waiting === 0) one.stop.abort();
      };
      signal?.addEventListener('abort', leave);
      one.reply.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  };
}
