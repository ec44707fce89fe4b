/** Swedish is the source language: its words stand in the templates and cost no request. */
export const sourceLocale = 'sv';

/** Messages by id. */
export type Messages = Readonly<Record<string, string>>;

const loaders: Readonly<Record<string, () => Promise<{ templates: object }>>> = {
  ar: () => import('./generated/ar.ts'),
  en: () => import('./generated/en.ts'),
};

/** The locale that comes closest to a language tag: `en-GB` gives `en`; what is not translated gives Swedish. */
export function supportedLocale(tag: string): string {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(loaders, language) ? language : sourceLocale;
}

/** Loads a locale on demand. Rejects when its file cannot be fetched. */
export async function loadMessages(locale: string): Promise<Messages | undefined> {
  const loaded = await loaders[locale]?.();
  return loaded?.templates as Messages | undefined;
}
