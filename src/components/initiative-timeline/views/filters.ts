import { html, nothing, type TemplateResult } from 'lit';
import type { Id, InitiativeStatus, LocalizedText } from '../../../contracts/index.ts';
import { localized, textIn } from '../../../i18n/localized.ts';
import { fill } from '../../../i18n/wording.ts';
import { statuses } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { statusInWords } from '../../../templates/status-words.ts';
import { marker } from './status.ts';

const submitNothing = (event: Event) => event.preventDefault();

const valueOf = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement).value.trim();

/** The choices that narrow the list, each with how many it would give. */
export function filterForm(view: TimelineView): TemplateResult {
  const { dialogue, page, filters, wording, actions } = view;
  const { msg } = wording;
  const areas = dialogue.areas.map(({ id, title }) => [id, title] as const);
  const parties = dialogue.parties
    .filter(({ id }) => page.counts.party[id] || id === filters.party)
    .map(({ id, name }) => [id, name] as const);
  return html`<form class="filters" @submit=${submitNothing}>
    ${chips(view)}
    <div class="fields">
      ${select(view, 'area', msg('Område', { id: 'timeline.area' }), msg('Alla områden', { id: 'timeline.all-areas' }), areas)}
      ${select(view, 'party', msg('Part', { id: 'timeline.party' }), msg('Alla parter', { id: 'timeline.all-parties' }), parties)}
      <div class="filter search">
        <label for="text">${msg('Sök ord', { id: 'timeline.text' })}</label>
        <div class="with-button">
          <input
            id="text"
            type="text"
            maxlength="200"
            enterkeyhint="search"
            .value=${filters.text ?? ''}
            @change=${(event: Event) => actions.filter({ text: valueOf(event) })}
          />
          <button class="secondary" part="button">${msg('Sök', { id: 'timeline.search' })}</button>
        </div>
      </div>
      ${periodField(view, 'from', msg('Från och med år', { id: 'timeline.from' }))}
      ${periodField(view, 'to', msg('Till och med år', { id: 'timeline.to' }))}
    </div>
  </form>`;
}

/** The status of each, with its shape: what the markers mean is learnt where one chooses. */
function chips({ page, filters, wording, actions }: TimelineView): TemplateResult {
  const { msg, locale } = wording;
  const chosen = statuses.find((status) => status === filters.status);
  const chip = (status: InitiativeStatus | undefined, name: string, count: number) =>
    html`<button
      class="chip"
      type="button"
      part="button"
      aria-pressed=${String(status === chosen)}
      @click=${() => actions.filter({ status })}
    >
      ${status ? marker(status) : nothing}<span>${name}</span
      ><span class="numeric">${count.toLocaleString(locale)}</span>
    </button>`;
  const countOf = (status: InitiativeStatus) => page.counts.status[status] ?? 0;
  return html`<div class="chips" role="group" aria-label=${msg('Läge', { id: 'timeline.status' })}>
    ${chip(
      undefined,
      msg('Alla', { id: 'timeline.all' }),
      statuses.reduce((sum, status) => sum + countOf(status), 0),
    )}
    ${statuses
      .filter((status) => countOf(status) > 0 || status === chosen)
      .map((status) => chip(status, statusInWords(status, wording), countOf(status)))}
  </div>`;
}

function select(
  { page, filters, wording, actions }: TimelineView,
  name: 'area' | 'party',
  label: string,
  all: string,
  choices: readonly (readonly [Id, LocalizedText])[],
): TemplateResult {
  const { locale } = wording;
  return html`<div class="filter">
    <label for=${name}>${label}</label>
    <select id=${name} @change=${(event: Event) => actions.filter({ [name]: valueOf(event) })}>
      <option value="" .selected=${!filters[name]}>${all}</option>
      ${choices.map(([id, title]) => {
        const { text, language } = textIn(title, locale);
        return html`<option
          value=${id}
          lang=${language === locale ? nothing : language}
          .selected=${filters[name] === id}
        >
          ${text} (${(page.counts[name][id] ?? 0).toLocaleString(locale)})
        </option>`;
      })}
    </select>
  </div>`;
}

function periodField(view: TimelineView, name: 'from' | 'to', label: string): TemplateResult {
  const { period, problems, wording, actions } = view;
  const problem = problems[name];
  return html`<div class="filter year">
    <label for=${name}>${label}</label>
    ${
      problem
        ? html`<p class="error" id="${name}.error" part="error">
            <span class="visually-hidden">${wording.msg('Fel:', { id: 'field.error-prefix' })}</span>
            ${problemInWords(problem, view)}
          </p>`
        : nothing
    }
    <input
      id=${name}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? `${name}.error` : nothing}
      .value=${period[name] ?? ''}
      @change=${(event: Event) => actions.writePeriod({ [name]: valueOf(event) })}
    />
  </div>`;
}

const problemInWords = (problem: 'form' | 'order', { wording: { msg } }: TimelineView): string =>
  problem === 'form'
    ? msg('Skriv ett årtal med fyra siffror, till exempel 1990.', { id: 'timeline.period.form' })
    : msg('Slutet ligger före början. Skriv ett senare år.', { id: 'timeline.period.order' });

/** What the list is narrowed to, for paper, where the form is not printed. */
export function filtersInWords({
  dialogue,
  answered: filters,
  wording,
}: TimelineView): TemplateResult | typeof nothing {
  const { msg, locale } = wording;
  const named = <T extends { id: string }>(
    all: readonly T[],
    id: string | undefined,
    name: (one: T) => LocalizedText,
  ) => {
    const found = all.find((one) => one.id === id);
    return found && localized(name(found), locale);
  };
  const status = statuses.find((one) => one === filters.status);
  const period = filters.from || filters.to ? `${filters.from ?? ''}–${filters.to ?? ''}` : undefined;
  const parts = [
    status && statusInWords(status, wording),
    named(dialogue.areas, filters.area, ({ title }) => title),
    named(dialogue.parties, filters.party, ({ name }) => name),
    period,
    filters.text && fill(msg('”{text}”', { id: 'timeline.quoted' }), { text: filters.text }),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length
    ? html`<p class="print-only">${parts.map((part, index) => html`${index ? ' · ' : nothing}${part}`)}</p>`
    : nothing;
}
