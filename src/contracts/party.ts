import * as z from 'zod/mini';
import { Id, LocalizedText, Url } from './text.ts';

/** Who takes part in a dialogue: a city, a university, a company, an association. */
export const Party = z.strictObject({
  id: Id,
  name: LocalizedText,
  kind: z.enum(['municipality', 'authority', 'university', 'company', 'association', 'person']),
  role: z.optional(LocalizedText),
  place: z.optional(LocalizedText),
  url: z.optional(Url),
});
export type Party = z.infer<typeof Party>;

/** Who answers for what is published. */
export const Publisher = z.strictObject({
  name: LocalizedText,
  kind: z.enum(['municipality', 'authority', 'university', 'company', 'association']),
  url: z.optional(Url),
});
export type Publisher = z.infer<typeof Publisher>;

/** Where people turn with questions. */
export const ContactPoint = z.strictObject({
  name: z.optional(LocalizedText),
  email: z.optional(z.email().check(z.maxLength(254))),
  phone: z.optional(z.string().check(z.regex(/^\+?[0-9 ()-]{3,30}$/, 'use digits, spaces and hyphens'))),
  post: z.optional(LocalizedText),
});
export type ContactPoint = z.infer<typeof ContactPoint>;
