import { plural } from '../i18n/plural.ts';
import { fill, type Wording } from '../i18n/wording.ts';

/** How far a call that is under way has come. `seconds`: for how long it waits. */
export interface Progress {
  readonly stage: 'sending' | 'proving' | 'waiting';
  readonly seconds: number;
}

/** Why it takes a moment, and that there is nothing to do. Nothing where it is only being sent. */
export function progressInWords({ stage, seconds }: Progress, { msg, locale }: Wording): string {
  switch (stage) {
    case 'sending':
      return '';
    case 'proving':
      return msg(
        'Webbläsaren kontrollerar att det inte är ett program som svarar. Du behöver inte göra något.',
        {
          id: 'sending.proving',
        },
      );
    case 'waiting':
      return fill(
        plural(locale, seconds, {
          one: msg('Många svarar just nu. Vi försöker igen om {n} sekund. Du behöver inte göra något.', {
            id: 'sending.waiting.one',
          }),
          other: msg('Många svarar just nu. Vi försöker igen om {n} sekunder. Du behöver inte göra något.', {
            id: 'sending.waiting.other',
          }),
        }),
        { n: seconds },
        locale,
      );
  }
}
