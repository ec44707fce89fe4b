/** Milliseconds of work in one go: short enough that a press is answered in between. */
const slice = 8;

/** Does work bit by bit, and lets the page have its turn after each slice of it. Resolves to what the work returns. */
export async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < slice) continue;
    await turn();
    begun = performance.now();
  }
}

/** Lets the page have its turn. A timer would be held up the more often it is used. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
