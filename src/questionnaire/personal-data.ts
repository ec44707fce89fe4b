import type { Consultation } from '../contracts/index.ts';

/** Whether a consultation asks for personal data. An organisation's number can be that of its owner. */
export function asksForPersonalData({
  sections,
  respondents,
}: Pick<Consultation, 'sections' | 'respondents'>): boolean {
  const { name, email, role, organisationNumber, onBehalfOf } = respondents ?? {};
  if (name ?? email ?? role ?? organisationNumber ?? onBehalfOf) return true;
  return sections.some(({ questions }) =>
    questions.some((question) => 'personal' in question && question.personal),
  );
}
