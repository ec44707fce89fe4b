/** Where in a document something is: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** What is wrong in a document, and how to mend it. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
}

/** A fault with its place in a file. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: Path;
  readonly message: string;
}

/** `consultations/budget.json:12:9: sections[0].questions[2].text: is missing`, as editors and compilers write it. */
export function findingLine({ file, line, column, path = [], message }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return [place, pathText(path), message].filter((part) => part !== '').join(': ');
}

const pathText = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');

/** Reads an RFC 6901 pointer; steps that are whole numbers count as indexes. */
export const pathAt = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : step));
