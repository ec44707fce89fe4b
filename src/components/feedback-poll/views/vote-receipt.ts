import { html, type TemplateResult } from 'lit';
import type { Cast } from '../feedback-poll.state.ts';
import type { CastingView } from '../poll-view.ts';

/** The receipt: open after casting, folded on later visits. */
export function voteReceipt(view: CastingView, { receipt }: Cast): TemplateResult {
  const { state, wording, casting, poll } = view;
  const { msg } = wording;
  return html`<details class="receipt" part="receipt" ?open=${state.news !== undefined}>
    <summary id="receipt">${msg('Ditt kvitto', { id: 'receipt.code' })}</summary>
    <div class="details">
      <p class="code" part="receipt-code" dir="ltr">${receipt}</p>
      ${
        state.unkept
          ? html`<p class="panel warning">
              ${msg('Webbläsaren lät oss inte spara kvittot. Kopiera det, annars är det borta när du lämnar sidan.', { id: 'poll.unkept' })}
            </p>`
          : html`<p>
              ${
                poll.changeable
                  ? msg(
                      'Kvittot är sparat i den här webbläsaren. Med det kan du ändra din röst så länge omröstningen är öppen.',
                      { id: 'poll.receipt.changeable' },
                    )
                  : msg('Kvittot är sparat i den här webbläsaren. Det visar att rösten är räknad.', {
                      id: 'poll.receipt.kept',
                    })
              }
            </p>`
      }
      <p class="screen-only">
        <button type="button" class="secondary" part="button" @click=${() => casting.copy(receipt)}>
          ${casting.copied ? msg('Kopierat', { id: 'copy.done' }) : msg('Kopiera kvittot', { id: 'receipt.copy' })}
        </button>
      </p>
    </div>
  </details>`;
}
