import { html, nothing, type TemplateResult } from 'lit';
import type { Id, LocalizedText } from '../../../contracts/index.ts';
import { numberInWords } from '../../../i18n/numbers.ts';
import { textIn } from '../../../i18n/localized.ts';
import { periodProblems } from '../initiative-timeline.state.ts';
import type { TimelineView } from '../timeline-view.ts';
import { problemInWords } from './period-problems.ts';

const submitNothing = (event: Event) => event.preventDefault();

const valueOf = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement).value.trim();

/** The choices that narrow the list, each with how many it would give. */
export function filterForm(view: TimelineView): TemplateResult {
  const { dialogue, page, filters, wording, act, steering } = view;
  const { msg } = wording;
  const areas = dialogue.areas.map(({ id, title }) => [id, title] as const);
  const parties = dialogue.parties
    .filter(({ id }) => page.counts.party[id] || id === filters.party || steering?.active.has(id))
    .map(({ id, name }) => [id, name] as const);
  return html`<form class="filters" @submit=${submitNothing}>
    ${select(view, 'area', msg('Område', { id: 'timeline.area' }), msg('Alla områden', { id: 'timeline.all-areas' }), areas)}
    ${select(view, 'party', msg('Medverkande', { id: 'timeline.party' }), msg('Alla medverkande', { id: 'timeline.all-parties' }), parties)}
    <div class="filter search">
      <label for="text">${msg('Sök på ord', { id: 'timeline.text' })}</label>
      <div class="with-button">
        <input
          id="text"
          type="text"
          maxlength="200"
          enterkeyhint="search"
          .value=${filters.text ?? ''}
          @change=${(event: Event) => {
            const text = valueOf(event);
            act((steering) => steering.filter({ text }));
          }}
        />
        <button class="secondary" part="button">${msg('Sök', { id: 'timeline.search' })}</button>
      </div>
    </div>
    ${periodField(view, 'from', msg('Från och med år', { id: 'timeline.from' }))}
    ${periodField(view, 'to', msg('Till och med år', { id: 'timeline.to' }))}
  </form>`;
}

function select(
  { page, filters, wording, act }: TimelineView,
  name: 'area' | 'party',
  label: string,
  all: string,
  choices: readonly (readonly [Id, LocalizedText])[],
): TemplateResult | typeof nothing {
  const { locale } = wording;
  if (!choices.length) return nothing;
  return html`<div class="filter">
    <label for=${name}>${label}</label>
    <select
      id=${name}
      @change=${(event: Event) => {
        const value = valueOf(event);
        act((steering) => steering.filter({ [name]: value }));
      }}
    >
      <option value="" .selected=${!filters[name]}>${all}</option>
      ${choices.map(([id, title]) => {
        const { text, language } = textIn(title, locale);
        return html`<option
          value=${id}
          lang=${language === locale ? nothing : language}
          .selected=${filters[name] === id}
        >
          ${text} (${numberInWords(page.counts[name][id] ?? 0, locale)})
        </option>`;
      })}
    </select>
  </div>`;
}

function periodField(view: TimelineView, name: 'from' | 'to', label: string): TemplateResult {
  const { wording, act, filters, steering } = view;
  const period = steering?.period ?? filters;
  const problem = periodProblems(period)[name];
  return html`<div class="filter period">
    <label for=${name}>${label}</label>
    ${
      problem
        ? html`<p class="error" id="${name}.error" part="error">
            <span class="visually-hidden">${wording.msg('Fel:', { id: 'field.error-prefix' })}</span>
            ${problemInWords(problem, wording)}
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
      @change=${(event: Event) => {
        const value = valueOf(event);
        act((steering) => steering.writePeriod({ [name]: value }));
      }}
    />
  </div>`;
}
