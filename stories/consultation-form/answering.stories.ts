import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { spyOn } from 'storybook/test';
import type { PublishedConsultation } from 'samrad/contracts';
import { exampleTimes } from '../../test/support/example-consultation.ts';
import { Resident } from '../resident.ts';
import { sceneUrl } from '../scene.ts';
import { comeBack, goToReview, park, parkAt, parkScene, send, type FormArgs } from './park.ts';

const meta: Meta<FormArgs> = { ...park, title: 'Consultation form/Answering' };
export default meta;
type Story = StoryObj<FormArgs>;

/** A story of what somebody does. */
const when = (act: (resident: Resident) => Promise<unknown>, more: Story = {}): Story => ({
  ...more,
  play: async ({ canvasElement }) => {
    await act(new Resident(canvasElement));
  },
});

export const WithAnError = when(async (resident) => {
  await resident.choose('Hur ofta är du i parken?', 'Annat');
  await resident.press('Fortsätt');
  await resident.sees('Ett svar behöver ses över');
});

export const SecondStep = when(async (resident) => {
  await resident.choose('Hur ofta är du i parken?', 'Ibland');
  await resident.press('Fortsätt');
  await resident.sees('Steg 2 av 4');
});

const toWhoAnswers = async (resident: Resident) => {
  await resident.choose('Hur ofta är du i parken?', 'Ibland');
  await resident.press('Fortsätt');
  await resident.choose('Tillstyrker du förslaget?', 'Avstår från att ta ställning');
  await resident.press('Fortsätt');
  await resident.press('Fortsätt');
  await resident.sees('Om dig som svarar');
};

export const AnOrganisation = when(
  async (resident) => {
    await toWhoAnswers(resident);
    await resident.choose('Vem är det som svarar?', 'Företag, förening eller annan organisation');
    await resident.write('Organisationsnummer', '12');
    await resident.press('Granska svaret');
    await resident.sees('Skriv organisationsnumret med tio siffror');
  },
  {
    parameters: {
      scene: parkScene({
        respondents: {
          kinds: ['private-person', 'organisation', 'authority'],
          name: 'required',
          email: 'optional',
          role: 'optional',
          organisationNumber: 'optional',
          onBehalfOf: 'optional',
        },
      }),
    },
  },
);

export const Review = when(goToReview);

export const ReviewInANarrowPlace = when(goToReview, { parameters: { place: { narrow: true } } });

export const ReviewInTheDark = when(goToReview, { parameters: { place: { scheme: 'dark' } } });

export const ReviewWithAPersonalNumber = when(async (resident) => {
  await resident.choose('Hur ofta är du i parken?', 'Aldrig');
  await resident.write('Vad hindrar dig?', 'Jag heter Kim, 640823-3234.');
  await resident.press('Fortsätt');
  await resident.choose('Tillstyrker du förslaget?', 'Avstyrker');
  await resident.press('Fortsätt');
  await resident.press('Fortsätt');
  await resident.choose('Vem är det som svarar?', 'Privatperson');
  await resident.press('Granska svaret');
  await resident.sees('Det ser ut som ett personnummer');
});

export const Sending = when(
  async (resident) => {
    await goToReview(resident);
    await resident.press('Skicka svaret');
    await resident.sees('Skickar …');
  },
  { parameters: { scene: parkScene({}, { failures: { respond: 'pending' } }) } },
);

export const Sent = when(send, {
  parameters: {
    scene: parkScene({
      whatHappensNext: {
        sv: 'Vi läser alla svar i april. Beslutet tas i juni.',
        en: 'We read all answers in April. The decision is made in June.',
      },
    }),
  },
});

export const SentFromANarrowPlace = when(send, { parameters: { place: { narrow: true } } });

export const Returning = when(async (resident) => {
  await comeBack(resident, await send(resident));
  await resident.sees('Mottaget');
});

export const ReturningWithAWrongReceipt = when(async (resident) => {
  await comeBack(resident, 'ABCD');
  await resident.sees('Det finns inget svar med det kvittot');
});

const day = 24 * 60 * 60 * 1000;

/** Clocks go on, the server's and the resident's alike. */
function passDays(resident: Resident, days: number): void {
  const { now } = Date;
  spyOn(Date, 'now').mockImplementation(() => now.call(Date) + days * day);
  resident.host.requestUpdate();
}

export const ReturningAfterClosing = when(async (resident) => {
  const receipt = await send(resident);
  passDays(resident, 30);
  await comeBack(resident, receipt);
  await resident.sees('Svaret går att läsa men inte att ändra');
});

export const Changed = when(async (resident) => {
  await comeBack(resident, await send(resident));
  await resident.press(/^Ändra.*Vad ska parken heta/);
  await resident.write('Vad ska parken heta?', 'Strandparken');
  await resident.press('Fortsätt');
  await resident.press('Granska svaret');
  await resident.press('Skicka ändringen');
  await resident.sees('Din ändring är mottagen');
});

const askToWithdraw = async (resident: Resident) => {
  await comeBack(resident, await send(resident));
  await resident.press('Ta tillbaka svaret');
  await resident.sees('Vill du ta tillbaka svaret?');
};

export const AskingToWithdraw = when(askToWithdraw);

export const Withdrawn = when(async (resident) => {
  await askToWithdraw(resident);
  await resident.press('Ja, radera svaret');
  await resident.sees('tillbakataget och raderat');
});

const askForADraft = async (resident: Resident) => {
  await resident.choose('Hur ofta är du i parken?', 'Aldrig');
  await resident.write('Vad hindrar dig?', 'Det är mörkt.');
  await resident.press('Spara utkast på den här enheten');
};

const saveDraft = async (resident: Resident) => {
  await askForADraft(resident);
  await resident.sees('Utkastet sparas på den här enheten till');
};

export const DraftKept = when(saveDraft);

export const DraftRefusedByTheDevice = when(async (resident) => {
  spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('There is no room.', 'QuotaExceededError');
  });
  await askForADraft(resident);
  await resident.sees('Utkastet går inte att spara');
});

export const DraftChangedInAnotherWindow = when(async (resident) => {
  await saveDraft(resident);
  const key = Object.keys(localStorage).find((one) => one.startsWith('samrad:')) ?? '';
  const saved = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
  localStorage.setItem(key, JSON.stringify({ ...saved, tab: 'another' }));
  dispatchEvent(new StorageEvent('storage', { key }));
  await resident.sees('Utkastet har ändrats i ett annat fönster');
});

export const DraftRestored = when(async (resident) => {
  await saveDraft(resident);
  resident.returns();
  await resident.sees('ditt utkast från');
});

/** The question that was answered in the draft is gone: what was written stays to be read. */
export const DraftOfAnotherVersion = when(async (resident) => {
  await saveDraft(resident);
  const response = await fetch(`${sceneUrl}/v1/consultations/parken`);
  const published = (await response.json()) as PublishedConsultation;
  const sections = published.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ id }) => id !== 'hinder'),
  }));
  resident.returns((host) => Object.assign(host, { consultation: { ...published, sections } }));
  await resident.sees('Frågorna har ändrats sedan dess');
});

/** The last day is over, and the server still takes what was begun. */
export const GracePeriod = when(
  async (resident) => {
    await resident.choose('Hur ofta är du i parken?', 'Ibland');
    const { now } = Date;
    const rest = exampleTimes.grace.getTime() - exampleTimes.lastMinute.getTime();
    spyOn(Date, 'now').mockImplementation(() => now.call(Date) + rest);
    resident.host.requestUpdate();
    await resident.sees('hinner skicka');
  },
  { parameters: parkAt('lastMinute') },
);

export const ClosedWhileWriting = when(async (resident) => {
  await resident.choose('Hur ofta är du i parken?', 'Ibland');
  passDays(resident, 30);
  await resident.sees('Samrådet stängde medan du skrev');
});
