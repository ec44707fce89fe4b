import type { Plugin } from 'vite';

/**
 * Lit without what no page of ours runs: its ways for browsers that cannot adopt style sheets (those know no
 * `light-dark()` and no container queries either), its hooks for polyfills and hydration, and the marks by which its
 * development build warns a page that has a Lit of its own.
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
    handler: (code) =>
      code
        .replaceAll(/\w+\.(lit|reactive)\w+Support\b/g, '(void 0)')
        .replaceAll(/\(\w+\.(lit|reactive)\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'),
  },
};
