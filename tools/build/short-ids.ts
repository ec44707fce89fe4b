import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** As `lit-localize` writes them; the test of translations sees to it that every language has the same. */
const generated = readFileSync('src/i18n/generated/en.ts', 'utf8');
const ids = [...generated.matchAll(/^\s*'(.+)': `/gm)].map(([, id]) => id);

/**
 * Gives each message the number of its id, where it is used and where it is translated: whoever reads in English or
 * Arabic fetches them all.
 */
export const shortIds: Plugin = {
  name: 'short-ids',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (code) =>
      code.replaceAll(
        /(?<=\{\s*id: )'([\w.-]+)'(?=,?\s*\})|^\s*'([\w.-]+)'(?=: `)/gm,
        (whole, used?: string, translated?: string) => {
          const number = ids.indexOf(used ?? translated ?? '');
          return number < 0 ? whole : `'${number.toString(36)}'`;
        },
      ),
  },
};
