import { numberInWords } from './numbers.ts';

/** Gives the text with an id in another language. lit-localize takes out what is said with a function of this mark. */
export interface Msg {
  (text: string, options: { readonly id: string }): string;
  readonly _LIT_LOCALIZE_MSG_?: never;
}

/**
 * What a template needs to speak: the messages and the locale of the place where its widget stands.
 * Templates take it as an argument, so a Swedish and an English widget can share a page.
 */
export interface Wording {
  readonly msg: Msg;
  /** A BCP 47 tag: the language of the widget's own words. */
  readonly locale: string;
}

/** Puts values into a message: `fill('{n} tecken kvar', {n: 12})`. Numbers are written as the locale writes them. */
export function fill(
  message: string,
  values: Readonly<Record<string, string | number>>,
  locale = 'sv',
): string {
  return message.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numberInWords(value, locale) : (value ?? placeholder);
  });
}
