const dialects: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/**
 * The locale that numbers and dates are written in. Plain `en` means American dates to Intl, and `ar` may mean
 * other digits than those on Swedish forms.
 */
export const dialect = (locale: string): string => dialects[locale] ?? locale;
