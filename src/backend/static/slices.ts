import { idle } from '../../device/idle.ts';

/** Milliseconds of work in one go: short enough that a press is answered in between. */
const slice = 8;

/** Where a page is never idle, it is done nevertheless. */
const patience: IdleRequestOptions = { timeout: 500 };

/** Does work bit by bit, and waits for the page to be idle before each slice of it. Resolves to what the work returns. */
export async function whileIdle<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    await idle(patience);
    const begun = performance.now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - begun < slice);
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
