import type { Fault, Path } from './finding.ts';

/** More than this many of one document help nobody: they are of one language that is missing throughout. */
const most = 10;

/** Texts that lack a language which their document says it has. Readers are shown another one in its place. */
export function translationGaps(document: { readonly languages: readonly string[] }): Fault[] {
  const gaps: Fault[] = [];
  const look = (value: unknown, path: Path): void => {
    if (gaps.length === most || typeof value !== 'object' || value === null) return;
    const missing = isText(value, document.languages)
      ? document.languages.filter((language) => !Object.hasOwn(value, language))
      : [];
    if (missing.length > 0)
      gaps.push({ path, message: `has no ${missing.join(' and no ')}, which "languages" names` });
    const isList = Array.isArray(value);
    for (const [key, part] of Object.entries(value)) look(part, [...path, isList ? Number(key) : key]);
  };
  look(document, []);
  return gaps;
}

/** A text by language: nothing but strings, and one of them in a language of the document. */
const isText = (value: object, languages: readonly string[]): boolean =>
  !Array.isArray(value) &&
  Object.values(value).every((part) => typeof part === 'string') &&
  languages.some((language) => Object.hasOwn(value, language));
