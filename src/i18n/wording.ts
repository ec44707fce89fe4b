import type { MsgFn } from '@lit/localize/internal/types.js';
import { numberInWords } from './numbers.ts';

/**
 * What a template needs to speak: the messages and the locale of the place where its widget stands.
 * Templates take it as an argument, so a Swedish and an English widget can share a page.
 */
export interface Wording {
  readonly msg: MsgFn;
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
