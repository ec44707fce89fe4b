/** Milliseconds: longer each time, and not the same for all whom a server that stops has lost at once. */
export const pauseBefore = (tries: number, chance: number = Math.random()): number =>
  Math.min(2_000 * 2 ** tries, 60_000) * (0.5 + chance);

/**
 * Resolves when a lost connection may be tried anew: after a pause, or as soon as the device is online, but not while
 * nobody sees the page. Resolves when the signal aborts, too.
 */
export const nextTry = (tries: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const heard = new AbortController();
    const end = () => {
      clearTimeout(timer);
      heard.abort();
      resolve();
    };
    const due = () =>
      document.hidden ? document.addEventListener('visibilitychange', end, { signal: heard.signal }) : end();
    const timer = setTimeout(due, pauseBefore(tries));
    addEventListener('online', due, { signal: heard.signal });
    signal.addEventListener('abort', end, { signal: heard.signal });
  });
