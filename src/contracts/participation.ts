import * as z from 'zod/mini';
import { LocalizedText } from './text.ts';

/** A step on the scale of participation that the publisher goes by: IAP2, SKR, Boverket or one of its own. */
export const ParticipationLevel = z.strictObject({
  scale: z.enum(['iap2', 'skr', 'boverket', 'own']),
  level: LocalizedText,
});
export type ParticipationLevel = z.infer<typeof ParticipationLevel>;

/** When results may be seen. */
export const ResultsPolicy = z.enum([
  'never',
  'after-answering',
  'after-closing',
  'when-published',
  'always',
]);
export type ResultsPolicy = z.infer<typeof ResultsPolicy>;

/** What one answer stands for; said beside every result. */
export const Guarantee = z.enum(['none', 'one-per-browser', 'one-per-receipt', 'one-per-verified-person']);
export type Guarantee = z.infer<typeof Guarantee>;
