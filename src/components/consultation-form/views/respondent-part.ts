import { html, nothing, type TemplateResult } from 'lit';
import type { RespondentKind, RespondentPart } from '../../../contracts/index.ts';
import { localized } from '../../../i18n/localized.ts';
import type { Wording } from '../../../i18n/wording.ts';
import { choiceRow } from '../../../templates/choice-row.ts';
import { controlId, describedBy, groupedField, labelledField, type Frame } from '../../../templates/field.ts';
import { problemInWords } from '../../../templates/problem-words.ts';
import { respondentFields, type RespondentField } from '../../../questionnaire/index.ts';
import type { AnsweringView } from '../form-view.ts';
import { respondentFieldLabel, respondentKindLabel } from '../respondent-words.ts';

/** Who answers: the kind, where there is one to choose, and what this kind is asked for. */
export function respondentPart(view: AnsweringView, part: RespondentPart): TemplateResult {
  const { state, wording } = view;
  const onlyKind = part.kinds.length === 1 ? part.kinds[0] : undefined;
  const kind = state.respondent.kind ?? onlyKind;
  return html`${part.hint ? html`<p class="hint">${localized(part.hint, wording.locale)}</p>` : nothing}
  ${onlyKind ? nothing : kindField(view, part)}
  ${kind ? respondentFields(part, kind).map(({ name, required }) => textField(view, kind, name, required)) : nothing}`;
}

function kindField(view: AnsweringView, part: RespondentPart): TemplateResult {
  const { state, wording, actions } = view;
  const pointer = '/respondent/kind';
  const frame: Frame = {
    pointer,
    label: wording.msg('Vem är det som svarar?', { id: 'respondent.who' }),
    error: errorAt(view, pointer) && wording.msg('Välj vem som svarar', { id: 'problem.respondent-kind' }),
    required: true,
    wording,
  };
  return groupedField(
    frame,
    'radiogroup',
    html`<div>
      ${part.kinds.map((kind) =>
        choiceRow({
          type: 'radio',
          name: controlId(pointer),
          value: kind,
          checked: state.respondent.kind === kind,
          text: respondentKindLabel(kind, wording),
          describedBy: describedBy(frame),
          choose: () => actions.respond({ kind }),
        }),
      )}
    </div>`,
  );
}

// Tokens of WCAG 1.3.5; the role and the principal are not about the respondent's own self.
const autocomplete: Readonly<Record<RespondentField, string>> = {
  organisation: 'organization',
  organisationNumber: 'off',
  name: 'name',
  role: 'organization-title',
  onBehalfOf: 'off',
  email: 'email',
};

function textField(
  view: AnsweringView,
  kind: RespondentKind,
  name: RespondentField,
  required: boolean,
): TemplateResult {
  const { state, wording, actions } = view;
  const pointer = `/respondent/${name}`;
  const frame: Frame = {
    pointer,
    label: respondentFieldLabel(name, kind, wording),
    hint: hintFor(name, wording),
    error: errorAt(view, pointer),
    required,
    wording,
  };
  return labelledField(
    frame,
    html`<input
      type=${name === 'email' ? 'email' : 'text'}
      dir="auto"
      id=${controlId(pointer)}
      autocomplete=${autocomplete[name]}
      .value=${state.respondent[name] ?? ''}
      aria-describedby=${describedBy(frame)}
      aria-invalid=${frame.error ? 'true' : nothing}
      aria-required=${required ? 'true' : nothing}
      @input=${(event: Event) => actions.respond({ [name]: (event.currentTarget as HTMLInputElement).value })}
    />`,
  );
}

function hintFor(name: RespondentField, { msg }: Wording): string | undefined {
  switch (name) {
    case 'onBehalfOf':
      return msg('Fyll i om du svarar för någon annan, till exempel en medlem eller en kund.', {
        id: 'respondent.on-behalf-of.hint',
      });
    case 'organisationNumber':
      return msg('Tio siffror, till exempel 556677-8899.', { id: 'respondent.organisation-number.hint' });
    default:
      return undefined;
  }
}

function errorAt({ state, wording }: AnsweringView, pointer: string): string | undefined {
  const problem = state.problems.find((one) => one.pointer === pointer);
  return problem && problemInWords(problem, undefined, wording);
}
