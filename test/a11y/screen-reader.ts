import { virtual } from '@guidepup/virtual-screen-reader/browser.js';

/**
 * A virtual screen reader on what a widget shows. It does not go through shadow roots by itself, so it is started
 * inside one.
 */
export async function listenTo(root: ShadowRoot) {
  const section = root.querySelector('section');
  if (!section) throw new Error('The widget shows nothing.');
  await virtual.start({ container: section });
  return {
    /** Reads from the first thing to the last. Gives what is said, a phrase for each thing. */
    async readsAll(): Promise<string[]> {
      const { activeNode } = virtual;
      const phrase = await virtual.lastSpokenPhrase();
      await virtual.clearSpokenPhraseLog();
      // It begins anew after the end. A node is said twice when it has contents: where it begins, and where it ends.
      do await virtual.next();
      while (virtual.activeNode !== activeNode || (await virtual.lastSpokenPhrase()) !== phrase);
      return virtual.spokenPhraseLog();
    },
    /** What has been said by itself: the words of live regions. */
    saidByItself: async (): Promise<string[]> =>
      (await virtual.spokenPhraseLog()).filter((phrase) => /^(polite|assertive): /.test(phrase)),
    stops: () => virtual.stop(),
  };
}

/** Reads what a widget shows from the first thing to the last. */
export async function readAloud({ root }: { readonly root: ShadowRoot }): Promise<string[]> {
  const reader = await listenTo(root);
  try {
    return await reader.readsAll();
  } finally {
    await reader.stops();
  }
}
