import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { format } from 'prettier';

/** The manifest and what editors and JSX make of it, by the names that the files have in the package. */
export async function packageFiles(manifest) {
  // Each maker gets its own: they write into what they are given.
  const own = () => structuredClone(manifest);
  const jsx = generateJsxTypes(own(), {
    fileName: '',
    globalTypePath: 'samrad',
    useCemTypes: true,
    includeDefaultDOMEvents: true,
  });
  return {
    'custom-elements.json': await json(JSON.stringify(manifest)),
    'vscode.html-custom-data.json': await json(getVsCodeHtmlCustomData(own(), {})),
    'vscode.css-custom-data.json': await json(withEachOnce(getVsCodeCssCustomData(own(), {}))),
    'web-types.json': await json(withEachOnce(getWebTypesData(own(), {}))),
    'jsx.d.ts': await format(jsx, { parser: 'typescript', singleQuote: true }),
  };
}

/** Elements share tokens and parts, and the makers list those once for each. */
const withEachOnce = (text) =>
  JSON.stringify(JSON.parse(text), (key, value) =>
    ['properties', 'pseudoElements', 'pseudo-elements'].includes(key)
      ? [...new Map(value.map((one) => [JSON.stringify(one), one])).values()]
      : value,
  );

const json = (text) => format(text, { parser: 'json' });
