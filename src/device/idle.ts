/** Resolves when the browser has nothing better to do. Safari does not tell: there after a moment. */
export const idle = (options?: IdleRequestOptions): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, options);
    else setTimeout(resolve, 50);
  });
