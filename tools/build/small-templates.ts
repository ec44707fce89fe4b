import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** Makes style sheets small. Templates only lose their indentation: minifiers of HTML break `svg` and change text. */
export const smallTemplates: Plugin = {
  name: 'small-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (code) =>
      code
        .replaceAll(/css`([^`]*)`/g, (_, sheet: string) => `css\`${minifiedCss(sheet)}\``)
        .replaceAll(/\n\s+/g, '\n'),
  },
};

const minifiedCss = (sheet: string): string =>
  transform({ filename: 'sheet.css', code: Buffer.from(sheet), minify: true }).code.toString();
