export const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Looks again with each frame; the runner ends a test that waits for ever. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await nextFrame();
}
