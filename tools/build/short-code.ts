import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Says the same shorter than the bundler's own minifier does. */
export const shortCode: Plugin = {
  name: 'short-code',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = (await minify(chunk.code, { module: true, ecma: 2022 })).code ?? chunk.code;
    }
  },
};
