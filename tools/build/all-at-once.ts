import type { Plugin } from 'vite';

/** Has the loader ask for all the chunks of a widget at once: a browser finds each of them only in the one before. */
export const allAtOnce: Plugin = {
  name: 'all-at-once',
  generateBundle(_, bundle) {
    const chunkOf = (file: string) => {
      const chunk = bundle[file];
      return chunk?.type === 'chunk' ? chunk : undefined;
    };
    const needed = (file: string, found = new Set<string>()): Set<string> => {
      if (found.has(file)) return found;
      found.add(file);
      chunkOf(file)?.imports.forEach((one) => needed(one, found));
      return found;
    };
    const importOf = (file: string) => `import(\`./${file}\`)`;
    const loader = chunkOf('samrad.js');
    if (!loader) return;
    for (const file of loader.dynamicImports) {
      if (!chunkOf(file)?.facadeModuleId?.includes('/src/define/')) continue;
      // Said for the bundler alone, see `loader.ts`.
      const wanted = `${importOf(file)}.then(({})=>void 0)`;
      if (!loader.code.includes(wanted)) this.error(`The loader does not import ${file} as expected.`);
      const all = [...needed(file)].map(importOf);
      loader.code = loader.code.replace(wanted, `Promise.all([${all.join()}])`);
    }
  },
};
