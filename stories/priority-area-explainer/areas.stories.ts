import type { Meta } from '@storybook/web-components-vite';
import { Resident } from '../resident.ts';
import { documentUrl, type Scene } from '../scene.ts';
import {
  areas,
  areaScene,
  manyInitiatives,
  park,
  readFirst,
  when,
  withArea,
  withPicture,
  type ExplainerArgs,
  type ExplainerStory,
} from './park-areas.ts';

const meta: Meta<ExplainerArgs> = { ...park, title: 'Priority area explainer/Areas' };
export default meta;

export const Loading = when((resident) => resident.sees('Hämtar …'), {
  parameters: { scene: areaScene({}, { failures: { dialogue: 'pending' } }) },
});

export const Folded: ExplainerStory = {};

export const Opened = when(readFirst);

export const OpenedInANarrowPlace = when(readFirst, { parameters: { place: { narrow: true } } });

export const OpenedInTheDark = when(readFirst, { parameters: { place: { scheme: 'dark' } } });

export const OpenedRightToLeft = when(readFirst, { parameters: { place: { dir: 'rtl' } } });

export const OpenedInEnglish = when(
  async (resident) => {
    await resident.press(/Parks/);
    await resident.sees('New benches');
  },
  { parameters: { place: { lang: 'en' } } },
);

export const TabsInArabic = when((resident) => resident.sees('درجة المشاركة:'), {
  args: { layout: 'tabs' },
  parameters: { place: { lang: 'ar', dir: 'rtl' } },
});

export const Tabs = when((resident) => resident.sees('Nya bänkar'), { args: { layout: 'tabs' } });

export const TabsInANarrowPlace = when(
  async (resident) => {
    await resident.sees('Nya bänkar');
    await resident.chooses('Torg');
    await resident.sees('Torgen.');
    await resident.waits();
  },
  { args: { layout: 'tabs' }, parameters: { place: { narrow: true } } },
);

export const TabsInTheDark = when((resident) => resident.sees('Nya bänkar'), {
  args: { layout: 'tabs' },
  parameters: { place: { scheme: 'dark' } },
});

export const OneArea = when((resident) => resident.sees('Nya bänkar'), { args: { area: 'parker' } });

export const NoSuchArea = when((resident) => resident.sees('Det finns inget här'), {
  args: { area: 'hamnen' },
});

export const EasyToRead = when(async (resident) => {
  await readFirst(resident);
  await resident.press('Lättläst');
  await resident.sees('Det ska finnas parker.');
});

/** One that is closed, one that is proposed, and one that is as it should be. */
const inEachState: Scene = areaScene({
  areas: areas.map((area, index) => ({
    ...area,
    status: (['closed', 'proposed', 'current'] as const)[index],
  })),
});

export const ClosedAndProposed = when(
  async (resident) => {
    await readFirst(resident);
    await resident.sees('Avslutat område');
    await resident.sees('Det här gick att påverka');
  },
  { parameters: { scene: inEachState } },
);

export const ClosedAndProposedInTabs = when((resident) => resident.sees('Det här gick att påverka'), {
  args: { layout: 'tabs' },
  parameters: { scene: inEachState },
});

export const NoEasyText = when(async (resident) => {
  await resident.press(/Gator/);
  await resident.press('Lättläst');
  await resident.sees('Det finns ingen lättläst text om det här området.');
});

export const UnderALowerHeading = when(readFirst, {
  args: { headingLevel: 4, label: 'Om stadens parker' },
  parameters: { place: { under: 3 } },
});

export const WithAPicture = when(readFirst, { parameters: { scene: withArea(withPicture) } });

export const WithAPictureInANarrowPlace = when(readFirst, {
  parameters: { scene: withArea(withPicture), place: { narrow: true } },
});

/** Little is known yet: what is missing leaves no hole. */
export const WithMissingParts = when(async (resident) => {
  await resident.press(/Gator/);
  await resident.sees('Inget är planerat eller påbörjat än.');
});

/** What is more than a dozen is folded. */
export const ManyInitiatives = when(
  async (resident) => {
    await resident.press(/Parker/);
    await resident.sees('18 till');
  },
  { parameters: { scene: areaScene({ initiatives: manyInitiatives(28) }) } },
);

export const ManyAreas: ExplainerStory = {
  parameters: {
    scene: areaScene({
      areas: Array.from({ length: 12 }, (_, index) => ({
        id: `omrade-${index}`,
        title: {
          sv: `Område ${index + 1} med ett namn som är så långt att det behöver flera rader på en telefon`,
        },
        summary: { sv: 'Det som områdets sammanfattning säger innan någon har öppnat det.' },
      })),
    }),
  },
};

/** A page in English about what is only said in Swedish: each part says its language. */
export const InMixedLanguages = when(
  async (resident) => {
    await resident.press(/Streets/);
    await resident.sees('Smalare körbanor');
  },
  {
    parameters: {
      place: { lang: 'en' },
      scene: areaScene({
        areas: [
          {
            id: 'gator',
            title: { sv: 'Gator', en: 'Streets' },
            summary: { sv: 'Lugna gator.' },
            why: { sv: 'Smalare körbanor ger plats åt dem som går.' },
            influenceScope: { sv: 'Du kan påverka var träden står.' },
          },
          { id: 'torg', title: { sv: 'Torg' }, summary: { sv: 'Torgen.' } },
        ],
      }),
    },
  },
);

export const Empty = when((resident) => resident.sees('inga områden'), {
  parameters: { scene: areaScene({ areas: [] }) },
});

export const WhatIsDoneNotToBeHad = when(
  async (resident) => {
    await resident.press(/Parker/);
    await resident.sees('Det gick inte att hämta vad som görs.');
  },
  { parameters: { scene: areaScene({}, { failures: { initiatives: 'unavailable' } }) } },
);

/** Read from a document, without a server. */
export const ReadOnly = when((resident) => resident.waits(), {
  args: { backend: undefined, src: documentUrl('dialogues', 'exempelstaden'), area: 'parker' },
});

export const NotFound = when((resident) => resident.sees('Det finns inget här'), {
  parameters: { scene: { dialogues: [] } },
});

export const NotConfigured: ExplainerStory = {
  args: { backend: undefined },
  play: ({ canvasElement }) => new Resident(canvasElement).sees('inte klar att använda'),
};

export const Offline = when((resident) => resident.sees('Vi får ingen kontakt'), {
  parameters: { scene: areaScene({}, { failures: { dialogue: 'offline' } }) },
});

export const Busy = when((resident) => resident.sees('Tjänsten svarar inte just nu'), {
  parameters: { scene: areaScene({}, { failures: { dialogue: 'unavailable' } }) },
});
