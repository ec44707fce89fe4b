import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { Backend, SamradConsultationForm } from 'samrad';
import type { Consultation, Question } from 'samrad/contracts';
import { exampleConsultation, exampleTimes } from '../../test/support/example-consultation.ts';
import { Resident } from '../resident.ts';
import { sceneUrl, type Scene } from '../scene.ts';

export interface FormArgs extends Pick<Partial<SamradConsultationForm>, 'lang' | 'headingLevel' | 'label'> {
  readonly backend?: string | undefined;
  readonly src?: string;
  readonly backendClient?: Backend;
}

/** The example consultation in its form, while it is open. A story that does nothing waits until it is shown. */
export const park = {
  component: 'samrad-consultation-form',
  args: { backend: sceneUrl },
  parameters: { scene: parkScene() },
  play: ({ canvasElement }) => new Resident(canvasElement).waits(),
  render: ({ backend, src, lang, headingLevel, label, backendClient }) =>
    html`<samrad-consultation-form
      consultation="parken"
      backend=${backend ?? nothing}
      src=${src ?? nothing}
      lang=${lang ?? nothing}
      heading-level=${headingLevel ?? nothing}
      label=${label ?? nothing}
      .backendClient=${backendClient}
    >
      <p>Du kan också svara per post: Exempelkommun, 000 00 Exempelstaden.</p>
    </samrad-consultation-form>`,
} satisfies Meta<FormArgs>;

/** A scene with the example in it, changed where a story needs it. */
export function parkScene(change: Partial<Consultation> = {}, more: Scene = {}): Scene {
  return { now: exampleTimes.during, consultations: [{ ...exampleConsultation, ...change }], ...more };
}

/** The parameters of a scene whose clock begins at one of the example's times. */
export const parkAt = (time: keyof typeof exampleTimes, change: Partial<Consultation> = {}) => ({
  scene: parkScene(change, { now: exampleTimes[time] }),
});

/** A consultation on one page that asks these questions and nobody's name. */
export const asking = (...questions: readonly Question[]): Partial<Consultation> => ({
  presentation: 'page',
  respondents: undefined,
  notices: {},
  sections: [{ id: 'fragor', title: { sv: 'Frågor', en: 'Questions' }, questions: [...questions] }],
});

export const questionsOfPark: readonly Question[] = exampleConsultation.sections.flatMap(
  ({ questions }) => questions,
);

/** A question of the example, by its id. */
export function parkQuestion(id: string): Question {
  const found = questionsOfPark.find((question) => question.id === id);
  if (!found) throw new Error(`The example asks no "${id}".`);
  return found;
}

/** Answers what the example requires and goes to the review. */
export async function goToReview(resident: Resident): Promise<void> {
  await resident.choose('Hur ofta är du i parken?', 'Ibland');
  await resident.choose('Hur tryggt är det?', '4');
  await resident.press('Fortsätt');
  await resident.choose('Tillstyrker du förslaget?', 'Tillstyrker delvis');
  await resident.choose('Belysning', 'Dåligt');
  await resident.press('Fortsätt');
  await resident.write('Vad ska parken heta?', 'Åparken');
  await resident.press('Fortsätt');
  await resident.choose('Vem är det som svarar?', 'Privatperson');
  await resident.write('Ditt namn', 'Kim Exempel');
  await resident.press('Granska svaret');
  await resident.sees('Granska ditt svar');
}

/** Answers, sends, and gives the receipt. */
export async function send(resident: Resident): Promise<string> {
  await goToReview(resident);
  await resident.press('Skicka svaret');
  await resident.sees('Ditt svar är mottaget');
  return resident.reads('.code');
}

/** Comes back with a receipt and looks at what it stands for. */
export async function comeBack(resident: Resident, receipt: string): Promise<void> {
  resident.returns();
  await resident.waits();
  await resident.open('Har du redan svarat?');
  await resident.write('Ditt kvitto', receipt);
  await resident.press('Visa mitt svar');
}
