import type { Page } from 'playwright-core';
import type { VisitOptions } from '../browser.ts';

/** For the option `prepare`: lays a sheet over the page and into every shadow root, as a reader's own does. */
export const withOwnStyle = (css: string) => (page: Page) =>
  page.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const adopt = (root: Document | ShadowRoot) =>
      (root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]);
    adopt(document);
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      // After the widget has put its own there.
      queueMicrotask(() => adopt(root));
      return root;
    };
  }, css);

/** How people set pages so that they can read them, by the name of the way. */
export const waysOfReading: Readonly<Record<string, VisitOptions>> = {
  'at 320 px, which is 400 % zoom': { viewport: { width: 320, height: 640 } },
  'with text of 200 %': {
    viewport: { width: 1280, height: 800 },
    prepare: withOwnStyle('html { font-size: 200% !important }'),
  },
  'with text of 200 % on a phone': {
    viewport: { width: 390, height: 800 },
    prepare: withOwnStyle('html { font-size: 200% !important }'),
  },
  'with the text spacing of WCAG 1.4.12, on a phone': {
    viewport: { width: 320, height: 640 },
    prepare: withOwnStyle(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-block-end: 2em !important }`,
    ),
  },
  'in forced colours': { viewport: { width: 320, height: 640 }, forcedColors: 'active' },
};
