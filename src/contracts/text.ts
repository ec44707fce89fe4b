import * as z from 'zod/mini';

/** A name in URLs and keys: lower case letters, digits and hyphens, at most 80. */
export const Id = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'use a-z, 0-9 and hyphens, at most 80'));
export type Id = z.infer<typeof Id>;

/** A BCP 47 language tag, as in `lang`: `sv`, `en`, `ar`, `sma`. */
export const LanguageTag = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'use a language tag such as sv or en'));
export type LanguageTag = z.infer<typeof LanguageTag>;

const textByLanguage = (longest: number) =>
  z
    .record(
      LanguageTag,
      z.string().check(z.minLength(1), z.maxLength(longest)),
      'write the text by language: {"sv": "..."}',
    )
    .check(z.refine((texts) => Object.keys(texts).length > 0, 'give the text in at least one language'));

/** One line or one paragraph, by language: `{"sv": "Hej", "en": "Hello"}`. */
export const LocalizedText = textByLanguage(1_000);
export type LocalizedText = z.infer<typeof LocalizedText>;

/** Several paragraphs in the small markdown subset of {@link https://commonmark.org}: paragraphs, lists, links, emphasis. */
export const LocalizedProse = textByLanguage(20_000);
export type LocalizedProse = z.infer<typeof LocalizedProse>;

/** A link target. Schemes are an allow-list, since `javascript:` runs when a template binds it to `href`. */
export const Url = z
  .string()
  .check(
    z.maxLength(2_000),
    z.regex(
      /^(https?:\/\/|mailto:|tel:|\/(?!\/)|\.{1,2}\/)/,
      'use https://, http://, mailto:, tel:, or a path that begins with / or ./',
    ),
  );
export type Url = z.infer<typeof Url>;

/** A label with where it leads. */
export const Link = z.strictObject({ label: LocalizedText, url: Url, language: z.optional(LanguageTag) });
export type Link = z.infer<typeof Link>;

/** Where a statement of fact comes from: a document and the place in it. */
export const Source = z.strictObject({
  document: LocalizedText,
  place: z.optional(LocalizedText),
  url: z.optional(Url),
});
export type Source = z.infer<typeof Source>;
