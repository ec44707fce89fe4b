import * as z from 'zod/mini';
import { LocalizedProse, LocalizedText, Url } from './text.ts';

/**
 * What a resident must be told before the first field (GDPR article 13). The legal basis of a
 * municipality is its public task, not consent, so that is what `legalBasis` names.
 */
export const PrivacyNotice = z.strictObject({
  controller: LocalizedText,
  purpose: LocalizedText,
  legalBasis: LocalizedText,
  retention: LocalizedText,
  rights: LocalizedText,
  dataProtectionOfficer: LocalizedText,
  url: z.optional(Url),
});
export type PrivacyNotice = z.infer<typeof PrivacyNotice>;

/** `publicRecord` says that an answer becomes an official record (offentlighetsprincipen). */
export const Notices = z.strictObject({
  privacy: z.optional(PrivacyNotice),
  publicRecord: z.optional(LocalizedProse),
  accessibilityStatement: z.optional(Url),
});
export type Notices = z.infer<typeof Notices>;
