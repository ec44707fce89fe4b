import type { Initiative, LocalizedText } from '../../contracts/index.ts';
import { textIn } from '../../i18n/localized.ts';

/** Whether some word of what was looked for stands neither in the title nor in the summary, but among what is folded. */
export function isFoundInside(
  { title, summary, milestones = [] }: Initiative,
  text: string | undefined,
  locale: string,
): boolean {
  const wordsOf = (texts: readonly (LocalizedText | undefined)[]) =>
    plain(texts.map((one) => one && textIn(one, locale).text).join('\n'));
  const [shown, inside] = [wordsOf([title, summary]), wordsOf(milestones.map((one) => one.title))];
  return plain(text ?? '')
    .split(/\s+/)
    .some((word) => !shown.includes(word) && inside.includes(word));
}

/** As the backends compare. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase();
