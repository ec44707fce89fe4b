import type { Plugin } from 'vite';

/**
 * Has what comes later be asked for again where it could not be fetched. Firefox remembers that for as long as the page
 * lives; by another address it asks anew. What the page can do without is left alone: everybody reads these bytes.
 */
export const askedAgain: Plugin = {
  name: 'asked-again',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    for (const name of ['answering', 'casting', 'reading', 'steering', 'http-backend', 'proof-solver']) {
      const asked = new RegExp(`import\\(\`\\./${name}-[\\w-]+\\.js\`\\)`, 'g');
      const asking = chunks.filter(({ code }) => code.search(asked) >= 0);
      if (asking.length === 0) this.error(`No chunk imports ${name} as expected.`);
      for (const chunk of asking)
        chunk.code = chunk.code.replace(
          asked,
          (one) => `${one}.catch(()=>${one.replace('.js`', '.js#${Date.now()}`')})`,
        );
    }
  },
};
