/** Does something when the browser has nothing better to do. Safari does not tell: there it waits a moment. */
export function whenIdle(use: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(use);
  else setTimeout(use, 200);
}
