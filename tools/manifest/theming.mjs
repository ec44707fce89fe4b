import { readFileSync } from 'node:fs';

const page = readFileSync('docs/theming.md', 'utf8');

/** The rows of its tables, by the name in backticks that they begin with. */
const rows = new Map(
  [...page.matchAll(/^\| `([^`]+)` +\|(.+)\|$/gm)].map(([, name, rest]) => [
    name,
    rest.split('|').map((cell) => cell.trim()),
  ]),
);

/** The parts that the templates in these files have, as docs/theming.md tells of them. */
export function partsIn(files) {
  return found(files, /\bpart="([\w -]+)"/g).map((name) => ({ name, description: told(name)[0] }));
}

/** The tokens that the style sheets in these files read. `default` is of light pages. */
export function tokensIn(files) {
  return found(files, /var\((--samrad-[\w-]+)/g).map((name) => {
    const [description, light, dark] = told(name);
    const syntax = name.includes('-color-') ? { syntax: '<color>' } : {};
    const inDark = dark === light ? '' : `; on dark pages ${dark}`;
    return { name, description: `${description}${inDark}`, default: light.replaceAll('`', ''), ...syntax };
  });
}

function found(files, pattern) {
  const names = files.flatMap((file) =>
    [...file.text.matchAll(pattern)].flatMap(([, name]) => name.split(' ')),
  );
  return [...new Set(names)].sort();
}

function told(name) {
  const row = rows.get(name);
  if (!row) throw new Error(`docs/theming.md does not tell of ${name}.`);
  return row;
}
