import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../../i18n/dates.ts';
import { instantInWords } from '../../../i18n/instants.ts';
import { localized, textIn } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { heading } from '../../../templates/heading.ts';
import { lastDayOf } from '../../../time/index.ts';
import type { AnsweringView } from '../form-view.ts';
import { foldedContacts } from './folded-later.ts';
import { whatNext } from './what-next.ts';

/** The receipt: shown once, worth keeping, and the only way back to the answer. */
export function receipt(view: AnsweringView): TemplateResult {
  const { consultation, wording, headingLevel, answering, state } = view;
  const { copied } = answering;
  const { msg, locale } = wording;
  const code = state.receipt ?? '';
  const title = textIn(consultation.title, locale).text;
  const when = instantInWords(state.receivedAt ?? consultation.now, locale);
  const use = useInWords(view);
  const text = () =>
    [title, when, `${msg('Ditt kvitto', { id: 'receipt.code' })}: ${code}`, use].join('\n\n');
  return html`<div class="panel success receipt" part="receipt">
      ${heading(
        headingLevel,
        state.sent
          ? msg('Din ändring är mottagen', { id: 'receipt.changed' })
          : msg('Tack! Ditt svar är mottaget', { id: 'receipt.title' }),
        { look: 'title', focus: true },
      )}
      <p class="meta numeric">${when} · ${localized(consultation.title, locale)}</p>
      ${
        state.isEarlier
          ? html`<p>
              ${msg('Samrådet stängde innan din ändring kom fram. Det du skickade först är det som gäller.', {
                id: 'receipt.earlier',
              })}
            </p>`
          : nothing
      }
      <p class="question">${msg('Ditt kvitto', { id: 'receipt.code' })}</p>
      <p class="code" part="receipt-code" dir="ltr">${code}</p>
      <p>${use}</p>
      <div class="actions screen-only">
        <button type="button" class="primary" part="button" @click=${() => answering.copy(code)}>
          ${copied ? msg('Kopierat', { id: 'copy.done' }) : msg('Kopiera kvittot', { id: 'receipt.copy' })}
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() => answering.download(`${consultation.id}-kvitto.txt`, text())}
        >
          ${msg('Ladda ner', { id: 'receipt.download' })}
        </button>
        <button type="button" class="quiet" @click=${() => print()}>
          ${msg('Skriv ut', { id: 'receipt.print' })}
        </button>
      </div>
    </div>
    ${whatNext(view)} ${foldedContacts(view)}
    <p class="screen-only">
      <button type="button" class="quiet" @click=${answering.startOver}>
        ${msg('Klar, töm formuläret', { id: 'receipt.start-over' })}
      </button>
    </p>`;
}

/** What the receipt is for, and until when. */
function useInWords({ consultation, wording }: AnsweringView): string {
  const { msg } = wording;
  const lastDay = lastDayOf(consultation);
  return lastDay
    ? fill(
        msg(
          'Spara kvittot. Med det kan du läsa ditt svar, och ändra eller ta tillbaka det till och med {day}. Vi kan inte ta fram kvittot åt dig.',
          { id: 'receipt.use-until' },
        ),
        { day: dayInWords(lastDay, wording) },
      )
    : msg(
        'Spara kvittot. Med det kan du läsa, ändra eller ta tillbaka ditt svar. Vi kan inte ta fram kvittot åt dig.',
        {
          id: 'receipt.use',
        },
      );
}
