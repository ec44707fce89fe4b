import * as z from 'zod/mini';
import { LocalizedText } from './text.ts';

export const RespondentKind = z.enum(['private-person', 'organisation', 'authority']);
export type RespondentKind = z.infer<typeof RespondentKind>;

const line = z.string().check(z.minLength(1), z.maxLength(200));

/** Who answers. Everything but the kind is personal data and asked for only where the consultation says so. */
export const Respondent = z.strictObject({
  kind: RespondentKind,
  name: z.optional(line),
  organisation: z.optional(line),
  organisationNumber: z.optional(z.string().check(z.maxLength(20))),
  email: z.optional(z.string().check(z.maxLength(254))),
  role: z.optional(line),
  onBehalfOf: z.optional(line),
});
export type Respondent = z.infer<typeof Respondent>;

const asked = z.optional(z.enum(['optional', 'required']));

/**
 * Whom a consultation is for, and what it asks about them. A field that is left out is not asked for.
 * `organisation` and `organisationNumber` are asked only of organisations and authorities, and
 * `organisation` always of them.
 */
export const RespondentPart = z.strictObject({
  kinds: z.array(RespondentKind).check(z.minLength(1), z.maxLength(3)),
  hint: z.optional(LocalizedText),
  name: asked,
  email: asked,
  role: asked,
  organisationNumber: asked,
  onBehalfOf: asked,
});
export type RespondentPart = z.infer<typeof RespondentPart>;
