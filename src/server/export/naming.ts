import type { LocalizedText } from '../../contracts/index.ts';

type Named = { readonly id: string; readonly text: LocalizedText };

/** What questions and options are called in a table: by their texts for people, or by their ids for programs. */
export interface Naming {
  readonly name: (named: Named) => string;
  /** Of a part of a question: an option, a row, or what somebody wrote instead. */
  readonly part: (question: Named, part: string) => string;
  readonly other: string;
}

/** The code of what somebody wrote instead of choosing; no id begins so. */
export const otherCode = '_other';

/** In the language asked for, else in the first that the text has. */
export const labelIn = (text: LocalizedText, language: string): string =>
  text[language] ?? Object.values(text)[0] ?? '';

export function namingByText(language: string, other: string): Naming {
  const name = ({ text }: Named): string => labelIn(text, language);
  return { name, part: (question, part) => `${name(question)} – ${part}`, other };
}

/** No id has a full stop in it. */
export const namingById: Naming = {
  name: ({ id }) => id,
  part: ({ id }, part) => `${id}.${part}`,
  other: otherCode,
};
