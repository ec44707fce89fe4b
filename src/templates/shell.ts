import { html, nothing, type TemplateResult } from 'lit';
import type { BackendError } from '../backend/errors.ts';
import type { Words } from '../i18n/words.ts';
import { loadFailed, loading } from './loading.ts';

interface Host {
  readonly label: string | undefined;
  readonly headingLevel: number;
}

interface Load {
  readonly value: { readonly id: string } | undefined;
  readonly error: BackendError | undefined;
  readonly retry: () => Promise<void>;
}

interface Announcer {
  say(text: string, when?: 'later'): void;
  region(about: string): TemplateResult;
}

/**
 * A widget in its language: its content, that it is on its way, or why it did not come, with the fallback below that.
 * `announcer`: tells changes to who listens.
 */
export const shell = (
  { label, headingLevel }: Host,
  words: Words,
  { value, error, retry }: Load,
  content: () => TemplateResult | undefined,
  announcer: Announcer,
): TemplateResult => {
  const again = async () => {
    announcer.say(words.msg('Hämtar …', { id: 'loading' }), 'later');
    await retry();
    announcer.say('');
  };
  return html`<section lang=${words.locale} dir=${words.direction} aria-label=${label ?? nothing}>
      ${announcer.region([words.locale, value?.id, error].join())}
      ${
        words.ready
          ? error
            ? loadFailed(error, words, headingLevel, again)
            : (content() ?? loading(words))
          : loading(undefined)
      }
    </section>
    ${error ? html`<slot></slot>` : nothing}`;
};
