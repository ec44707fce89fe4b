import { html, nothing, type TemplateResult } from 'lit';
import type { PollResults } from '../../../contracts/index.ts';
import { dialect } from '../../../i18n/dialect.ts';
import { instantInWords } from '../../../i18n/instants.ts';
import { localized } from '../../../i18n/localized.ts';
import { fill, type Wording } from '../../../i18n/wording.ts';
import { hidesOnlyFew, resultRows, thresholdOf, type ResultRow } from '../casting.state.ts';
import type { CastingView } from '../poll-view.ts';
import { countInWords } from './count-words.ts';

/** How many chose what, as bars or as a table, with what the numbers stand for in the same breath. */
export function resultsPart(view: CastingView, results: PollResults): TemplateResult {
  const { poll, state, wording, casting, opening } = view;
  const { msg } = wording;
  const rows = resultRows(poll, results, state.cast);
  const { isLost } = casting.feed;
  return html`<p class="meta numeric basis">${basis(results, view)}</p>
    ${casting.isTable ? table(rows, view) : bars(rows, view)} ${notes(rows, view)}
    ${isLost ? html`<p class="panel warning">${lostInWords(wording)}</p>` : nothing}
    <div class="actions screen-only">
      <button type="button" class="quiet" part="link" @click=${casting.toggleTable}>
        ${casting.isTable ? msg('Visa som staplar', { id: 'poll.as-bars' }) : msg('Visa som tabell', { id: 'poll.as-table' })}
      </button>
      ${
        opening === 'open'
          ? html`<button
              type="button"
              class="quiet"
              part="link"
              @click=${isLost ? casting.retry : casting.togglePause}
            >
              ${
                isLost
                  ? msg('Uppdatera', { id: 'poll.update' })
                  : casting.isPaused
                    ? msg('Återuppta uppdateringen', { id: 'poll.resume' })
                    : msg('Pausa uppdateringen', { id: 'poll.pause' })
              }
            </button>`
          : nothing
      }
    </div>`;
}

export const lostInWords = ({ msg }: Wording): string =>
  msg('Resultatet uppdateras inte just nu. Vi försöker igen.', { id: 'poll.lost' });

/** The base, what one vote stands for, and when it was counted. */
function basis(results: PollResults, { poll, wording }: CastingView): string {
  const { msg, locale } = wording;
  const asOf = msg('räknat {when}', { id: 'poll.as-of' });
  return [
    countInWords(poll, results, wording),
    guaranteeInWords(results.guarantee, wording),
    fill(asOf, { when: instantInWords(results.asOf, locale) }),
  ].join(' · ');
}

function guaranteeInWords(guarantee: PollResults['guarantee'], { msg }: Wording): string {
  switch (guarantee) {
    case 'none':
      return msg('samma person kan ha röstat flera gånger, så resultatet visar inte vad alla tycker', {
        id: 'guarantee.none',
      });
    case 'one-per-browser':
      return msg('en röst per webbläsare, så resultatet visar inte vad alla tycker', {
        id: 'guarantee.browser',
      });
    case 'one-per-receipt':
      return msg('en röst per kvitto, så resultatet visar inte vad alla tycker', { id: 'guarantee.receipt' });
    case 'one-per-verified-person':
      return msg('en röst per inloggad person, av dem som själva valde att rösta', {
        id: 'guarantee.person',
      });
  }
}

function bars(rows: readonly ResultRow[], view: CastingView): TemplateResult {
  const { wording } = view;
  return html`<ul class="results">
    ${rows.map(
      (row) =>
        html`<li class=${row.isMine ? 'result mine' : 'result'} part="item">
          <span>${localized(row.option.text, wording.locale)} ${mine(row, wording)}</span>
          <span class="numeric">
            ${
              row.share === undefined
                ? hidden(view)
                : html`<strong>${percent(row.share, wording)}</strong> ·
                    ${row.votes?.toLocaleString(dialect(wording.locale))}`
            }
          </span>
          ${
            row.share === undefined
              ? nothing
              : html`<svg
                  class="bar"
                  part="bar"
                  viewBox="0 0 100 1"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect width=${100 * row.share} height="1"></rect>
                </svg>`
          }
        </li>`,
    )}
  </ul>`;
}

function table(rows: readonly ResultRow[], view: CastingView): TemplateResult {
  const { wording, poll } = view;
  const { msg, locale } = wording;
  return html`<table>
    <caption>
      ${localized(poll.question, locale)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Alternativ', { id: 'poll.column.option' })}</th>
        <th scope="col" class="numeric">${msg('Antal', { id: 'poll.column.votes' })}</th>
        <th scope="col" class="numeric">${msg('Andel', { id: 'poll.column.share' })}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${localized(row.option.text, locale)} ${mine(row, wording)}</th>
            <td class="numeric">${row.votes?.toLocaleString(dialect(locale)) ?? hidden(view)}</td>
            <td class="numeric">${row.share === undefined ? '–' : percent(row.share, wording)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What the numbers do not say by themselves. */
function notes(
  rows: readonly ResultRow[],
  { poll, wording, opening, state }: CastingView,
): TemplateResult | typeof nothing {
  const { msg, locale } = wording;
  const step = thresholdOf(poll);
  const isStepped = opening === 'open' && step > 1;
  const hidesSome = rows.some(({ votes }) => votes === undefined);
  const { kind } = poll.choice;
  const said = [
    kind === 'several' &&
      msg('Det gick att välja flera, så andelarna blir inte 100 procent tillsammans.', {
        id: 'poll.note.several',
      }),
    kind === 'ranking' &&
      msg('Siffrorna visar hur många som satte alternativet först.', { id: 'poll.note.ranking' }),
    hidesSome &&
      !isStepped &&
      msg(
        'Små tal visas inte, och ibland inte heller något större tal, så att ingen enskild röst kan räknas ut.',
        {
          id: 'poll.note.few',
        },
      ),
    isStepped &&
      fill(
        hidesSome
          ? msg(
              'Antalen visas när varje alternativ har minst {n} röster, eller när omröstningen har stängt. Annars skulle enskilda röster kunna räknas ut.',
              { id: 'poll.note.waits' },
            )
          : msg('Nya röster visas i grupper om minst {n}, så att ingen enskild röst kan räknas ut.', {
              id: 'poll.note.steps',
            }),
        { n: step },
        locale,
      ),
    isStepped &&
      state.cast !== undefined &&
      msg('Din röst är räknad men syns kanske inte än.', { id: 'poll.note.not-yet' }),
  ].filter((note) => note !== false);
  return said.length ? html`<p class="meta notes">${said.join(' ')}</p>` : nothing;
}

const mine = ({ isMine }: ResultRow, { msg }: Wording): TemplateResult | typeof nothing =>
  isMine ? html`<span class="tag">${msg('Din röst', { id: 'poll.yours' })}</span>` : nothing;

const percent = (share: number, { locale }: Wording): string =>
  share.toLocaleString(dialect(locale), { style: 'percent' });

/** In place of a number that could tell who chose it. */
function hidden({ poll, wording, casting }: CastingView): string {
  const { results } = casting.feed;
  return results && !hidesOnlyFew(poll, results)
    ? wording.msg('visas inte', { id: 'poll.hidden' })
    : fill(wording.msg('färre än {n}', { id: 'poll.few' }), { n: thresholdOf(poll) }, wording.locale);
}
