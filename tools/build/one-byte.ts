import type { Plugin } from 'vite';

/** Writes letters beyond Latin-1 as escapes: with one of them in it, V8 keeps all the text of a module in two bytes a letter. */
export const oneByte: Plugin = {
  name: 'one-byte',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replaceAll(/[^\0-\xff]/g, escaped);
    }
  },
};

/** By UTF-16 units, which is how it stands in strings, templates and regular expressions. */
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
