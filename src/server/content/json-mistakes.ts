import { printParseErrorCode, type ParseError } from 'jsonc-parser';

/** What is wrong in a text that is not JSON, at which character, and how to mend it. */
export interface JsonMistake {
  readonly offset: number;
  readonly says: string;
}

/** As people make them: a word processor's quotes, a comma too many, a text that is not closed. */
export function mistakeOf(text: string, parsing: ParseError | undefined): JsonMistake {
  if (!parsing || text.trim() === '') return { offset: 0, says: 'is empty; write a document into it' };
  const { error, offset } = parsing;
  const says = (words: string, at = offset): JsonMistake => ({ offset: at, says: `is not JSON: ${words}` });
  const sign = text[offset] ?? '';
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(',') && '}]'.includes(sign))
    return says(
      sign ? `take away the comma before ${sign}` : 'the file ends after a comma',
      before.length - 1,
    );
  if (/[\u2018-\u201F]/.test(sign)) return says('write straight quotes: "');
  if (sign === "'") return says('write double quotes: "');
  if (/[\s\uFEFF\u200B]/.test(sign) && !' \n\r\t'.includes(sign))
    return says('there is a space of an unusual kind; write an ordinary one');
  const code = printParseErrorCode(error);
  return says(remedies[code] ?? inWords(code));
}

const remedies: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing before this',
  ColonExpected: 'a colon is missing before this',
  PropertyNameExpected: 'the name of a key in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  CloseBraceExpected: 'a closing } is missing here',
  CloseBracketExpected: 'a closing ] is missing here',
  EndOfFileExpected: 'the document has ended before this; take away what follows',
  InvalidSymbol: 'this is neither a text in double quotes nor a number, true, false or null',
  UnexpectedEndOfString: 'a closing " is missing in this line; write a line break as \\n',
  InvalidCharacter: 'there is a sign in a text that cannot be seen; write a line break as \\n, a tab as \\t',
  InvalidEscapeCharacter: 'write a backslash as \\\\',
  InvalidUnicode: 'write four digits, 0-9 and a-f, after \\u',
  InvalidCommentToken: 'JSON has no comments; take it away',
};

/** `InvalidNumberFormat` -> `invalid number format` */
const inWords = (name: string): string => name.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase();
