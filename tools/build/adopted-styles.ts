import type { Plugin } from 'vite';

/**
 * Lit's style sheets without its ways for browsers that cannot adopt them: those know no `light-dark()` and no container
 * queries either.
 */
export const adoptedStyles: Plugin = {
  name: 'adopted-styles',
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
};
