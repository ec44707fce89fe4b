import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Has the loader ask for all the chunks of a widget at once: a browser finds each of them only in the one before. */
export const allAtOnce: Plugin = {
  name: 'all-at-once',
  generateBundle(_, bundle) {
    const loader = chunkOf(bundle, 'samrad.js');
    if (!loader) return;
    for (const file of openingFiles(bundle)) {
      // Said for the bundler alone, see `loader.ts`.
      const wanted = `${importOf(file)}.then(({})=>void 0)`;
      if (!loader.code.includes(wanted)) this.error(`The loader does not import ${file} as expected.`);
      const all = [...needed(bundle, file)].map(importOf);
      loader.code = loader.code.replace(wanted, `Promise.all([${all.join()}])`);
    }
  },
};

/** Runs whole before a reader sees anything: browsers that heed this compile it while it comes, not when it is called (V8, explicit compile hints). */
const hint = '//# allFunctionsCalledOnLoad\n';

/** Has the chunks that widgets open with compiled ahead. To come last: a comment is what others leave out. */
export const compiledAhead: Plugin = {
  name: 'compiled-ahead',
  generateBundle(_, bundle) {
    const found = new Set<string>();
    for (const file of openingFiles(bundle)) needed(bundle, file, found);
    for (const file of found) {
      const chunk = chunkOf(bundle, file);
      if (chunk) chunk.code = hint + chunk.code;
    }
  },
};

/** The files that the loader names: one a widget. */
function openingFiles(bundle: Bundle): string[] {
  const named = chunkOf(bundle, 'samrad.js')?.dynamicImports ?? [];
  return named.filter((file) => chunkOf(bundle, file)?.facadeModuleId?.includes('/src/define/'));
}

function needed(bundle: Bundle, file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  chunkOf(bundle, file)?.imports.forEach((one) => needed(bundle, one, found));
  return found;
}

function chunkOf(bundle: Bundle, file: string): Rolldown.OutputChunk | undefined {
  const chunk = bundle[file];
  return chunk?.type === 'chunk' ? chunk : undefined;
}

const importOf = (file: string): string => `import(\`./${file}\`)`;
