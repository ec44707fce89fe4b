import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../templates/heading.ts';
import type { AnsweringView } from '../form-view.ts';

/** Taking back what was sent erases it, so it is asked twice. */
export function withdrawal(view: AnsweringView, changeable: boolean): TemplateResult | typeof nothing {
  const { wording, answering, state, headingLevel } = view;
  const { msg } = wording;
  if (!changeable) {
    return html`<p class="meta">
      ${msg('Samrådet har stängt. Svaret går att läsa men inte att ändra.', { id: 'withdrawal.closed' })}
    </p>`;
  }
  if (!state.confirmsWithdrawal) {
    return html`<p class="draft screen-only">
      <button type="button" class="quiet" @click=${() => answering.askToWithdraw(true)}>
        ${msg('Ta tillbaka svaret', { id: 'withdrawal.ask' })}
      </button>
    </p>`;
  }
  return html`<div class="panel warning screen-only">
    ${heading(headingLevel + 2, msg('Vill du ta tillbaka svaret?', { id: 'withdrawal.title' }), { focus: true })}
    <p>${msg('Det du skickade raderas och går inte att få tillbaka.', { id: 'withdrawal.consequence' })}</p>
    <div class="actions">
      <button
        type="button"
        class="secondary"
        aria-disabled=${answering.submission.status === 'running' ? 'true' : nothing}
        @click=${answering.withdraw}
      >
        ${msg('Ja, radera svaret', { id: 'withdrawal.confirm' })}
      </button>
      <button type="button" class="quiet" @click=${() => answering.askToWithdraw(false)}>
        ${msg('Nej, behåll det', { id: 'withdrawal.keep' })}
      </button>
    </div>
  </div>`;
}

/** What was sent is taken back and gone. */
export function withdrawn({ wording, headingLevel, answering }: AnsweringView): TemplateResult {
  const { msg } = wording;
  return html`<div class="panel">
    ${heading(headingLevel, msg('Svaret är tillbakataget och raderat', { id: 'withdrawn.title' }), { focus: true })}
    <p>
      ${msg('Kvittot gäller inte längre. Du kan svara på nytt så länge samrådet är öppet.', { id: 'withdrawn.text' })}
    </p>
    <button type="button" class="secondary" @click=${answering.startOver}>
      ${msg('Svara på nytt', { id: 'withdrawn.again' })}
    </button>
  </div>`;
}
