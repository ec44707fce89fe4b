/** The longest text that a question takes, in UTF-16 units as in `maxlength`. */
export const longestText = (question: { type: string; maxLength?: number | undefined }): number =>
  question.maxLength ?? (question.type === 'long-text' ? 5_000 : 300);
