/** Picks a message by the locale's own plural rules. Each form is a message of its own, so that translators see whole sentences. */
export function plural(
  locale: string,
  count: number,
  forms: { readonly one: string; readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  return forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
}
