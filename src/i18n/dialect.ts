const dialects: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-hc-h23-nu-latn' };

/**
 * The locale that numbers and dates are written in. Plain `en` means American dates to Intl, and `ar` may mean
 * other digits and another clock than those on Swedish forms.
 */
export const dialect = (locale: string): string => dialects[locale] ?? locale;
