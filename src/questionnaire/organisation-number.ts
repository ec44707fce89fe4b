import { passesLuhn } from './luhn.ts';

/** A Swedish organisation number: ten digits, a hyphen before the last four or none, the third digit at least 2. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{6}-?\d{4}$/.test(text)) return false;
  const digits = text.replace('-', '');
  return Number(digits[2]) >= 2 && passesLuhn(digits);
}
