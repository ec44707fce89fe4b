import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { unusedLit } from './unused-lit.ts';

/** Lit's sheets, without its ways for browsers that cannot adopt them: those know no `light-dark()` and no container queries either. */
export const leanSheets = `
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
`;
export const sheetsOfLit = /@lit\/reactive-element\/css-tag\.js$/;

export const moduleOfLit = /\/(lit-html|reactive-element|lit-element)\.js$/;

/**
 * A module of Lit without its hooks for polyfills and hydration, the marks by which its development build warns a page
 * that has a Lit of its own, and what `unused-lit.ts` lists.
 */
export function lean(code: string, file: string): string {
  const name = basename(file, '.js');
  return (unusedLit[name] ?? [])
    .reduce((whole, [part, instead]) => {
      if (whole.split(part).length !== 2)
        throw new Error(`${name} has not once, but tools/build/unused-lit.ts lists it: ${part}`);
      return whole.replace(part, () => instead);
    }, code)
    .replaceAll(/\w+\.(lit|reactive)\w+Support\b/g, '(void 0)')
    .replaceAll(/\(\w+\.(lit|reactive)\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0');
}

/** Lit without what no page of ours runs. The tests in the browser run with the same. */
export const leanLit: Plugin = {
  name: 'lean-lit',
  enforce: 'pre',
  load: { filter: { id: sheetsOfLit }, handler: () => leanSheets },
  transform: { filter: { id: moduleOfLit }, handler: lean },
};
