import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { unusedLit } from './unused-lit.ts';

/**
 * Lit without what no page of ours runs: its ways for browsers that cannot adopt style sheets (those know no
 * `light-dark()` and no container queries either), its hooks for polyfills and hydration, the marks by which its
 * development build warns a page that has a Lit of its own, and what `unused-lit.ts` lists.
 */
export const leanLit: Plugin = {
  name: 'lean-lit',
  enforce: 'pre',
  load: {
    filter: { id: /@lit\/reactive-element\/css-tag\.js$/ },
    handler: () => `
      export const css = ([text]) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      };
      export const adoptStyles = (root, sheets) => (root.adoptedStyleSheets = sheets);
      export const getCompatibleStyle = (sheet) => sheet;
      export const unsafeCSS = (text) => css([text]);
      export const CSSResult = CSSStyleSheet;
      export const supportsAdoptingStyleSheets = true;
    `,
  },
  transform: {
    filter: { id: /\/(lit-html|reactive-element|lit-element)\.js$/ },
    handler(code, id) {
      const name = basename(id, '.js');
      const lean = (unusedLit[name] ?? []).reduce((whole, [part, instead]) => {
        if (whole.split(part).length !== 2)
          this.error(`${name} has not once, but tools/build/unused-lit.ts lists it: ${part}`);
        return whole.replace(part, () => instead);
      }, code);
      return lean
        .replaceAll(/\w+\.(lit|reactive)\w+Support\b/g, '(void 0)')
        .replaceAll(/\(\w+\.(lit|reactive)\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0');
    },
  },
};
