import type { MsgFn } from '@lit/localize/internal/types.js';
import { loadMessages } from '../../src/i18n/locales.ts';
import type { Wording } from '../../src/i18n/wording.ts';

/** The words of a language without a page: Swedish ones stand where they are used. */
export async function plainWording(locale: string): Promise<Wording> {
  const messages = await loadMessages(locale);
  return { locale, msg: ((text: string, { id }: { id: string }) => messages?.[id] ?? text) as MsgFn };
}
