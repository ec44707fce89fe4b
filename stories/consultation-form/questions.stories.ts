import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Question } from 'samrad/contracts';
import { Resident } from '../resident.ts';
import { asking, park, parkQuestion, parkScene, questionsOfPark, type FormArgs } from './park.ts';

const meta: Meta<FormArgs> = { ...park, title: 'Consultation form/Questions' };
export default meta;
type Story = StoryObj<FormArgs>;

/** A story of one question of the example, and what is done with it. */
const about = (id: string, change: Partial<Question>, use: (resident: Resident) => Promise<void>): Story => ({
  parameters: { scene: parkScene(asking({ ...parkQuestion(id), ...change } as Question)) },
  play: ({ canvasElement }) => use(new Resident(canvasElement)),
});

export const SingleChoice = about('besok', {}, async (resident) => {
  await resident.choose('Hur ofta är du i parken?', 'Annat');
  await resident.write('Skriv vad', 'Varje dag');
});

export const MultipleChoice = about('gor', { showIf: undefined }, async (resident) => {
  await resident.choose('Vad gör du där?', 'Promenerar');
  await resident.choose('Vad gör du där?', 'Leker');
});

export const ShortText = about('namnforslag', {}, (resident) =>
  resident.write('Vad ska parken heta?', 'Åparken'),
);

export const LongText = about('hinder', { showIf: undefined }, (resident) =>
  resident.write('Vad hindrar dig?', 'Det är mörkt om kvällarna.'),
);

export const TooLongText = about('hinder', { showIf: undefined, maxLength: 40 }, async (resident) => {
  await resident.write('Vad hindrar dig?', 'Det är mörkt om kvällarna, hela vägen hem.');
  await resident.sees('tecken för mycket');
  await resident.press('Granska svaret');
  await resident.sees('Skriv högst 40 tecken');
});

export const PersonalNumber = about('hinder', { showIf: undefined }, async (resident) => {
  await resident.write('Vad hindrar dig?', 'Jag heter Kim, 640823-3234.');
  await resident.sees('Det ser ut som ett personnummer');
});

export const Scale = about('trygghet', {}, (resident) => resident.choose('Hur tryggt är det?', '4'));

export const Stance = about('installning', {}, (resident) =>
  resident.choose('Tillstyrker du förslaget?', 'Tillstyrker delvis'),
);

export const Ranking = about('ordning', {}, async (resident) => {
  await resident.press(/Välj som nummer 1:.*Lekplats/);
  await resident.press(/Välj som nummer 2:.*Träd/);
  await resident.press('Flytta upp Träd');
});

export const Matrix = about('delar', {}, async (resident) => {
  await resident.choose('Belysning', 'Dåligt');
  await resident.choose('Gångväg', 'Bra');
});

export const NumberOf = about('tradantal', {}, (resident) =>
  resident.write('Hur många träd vill du ha?', '40'),
);

export const Day = about('start', {}, (resident) => resident.waits());

export const Statement = about('om-forslaget', {}, (resident) => resident.waits());

export const Consent = about('aterkom', {}, (resident) => resident.ticks('Ni får höra av er till mig'));

/** A type that this version does not know is a message and not a crash. */
export const UnknownType = about(
  'besok',
  { type: 'hologram', text: { sv: 'Visa med handen' } } as unknown as Partial<Question>,
  (resident) => resident.sees('går inte att svara på här'),
);

/** Every question in need of mending, with the summary on top. */
export const EveryError: Story = {
  parameters: {
    scene: parkScene({
      ...asking(
        ...questionsOfPark.map(({ showIf: _, ...question }) => ({ ...question, required: true }) as Question),
      ),
    }),
  },
  play: async ({ canvasElement }) => {
    const resident = new Resident(canvasElement);
    await resident.write('Hur många träd vill du ha?', 'många');
    await resident.press('Granska svaret');
    await resident.sees(/\d+ svar behöver ses över/);
  },
};
