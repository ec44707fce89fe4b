import { dialect } from './dialect.ts';

/**
 * A number as the locale writes it. The small ones, which look the same in all of ours, do without `Intl`: its
 * first word takes 20 ms, and several times that on an old phone, while somebody waits for a page.
 */
export function numberInWords(number: number, locale: string): string {
  const plain = String(number);
  return /^\d{1,3}$/.test(plain) ? plain : number.toLocaleString(dialect(locale));
}
