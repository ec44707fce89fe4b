import type { Meta } from '@storybook/web-components-vite';
import type { Initiative } from 'samrad/contracts';
import {
  exampleInitiatives,
  manyInitiatives,
} from '../../test/components/initiative-timeline/example-dialogue.ts';
import { Resident } from '../resident.ts';
import { documentUrl } from '../scene.ts';
import { example, timelineScene, when, type TimelineArgs, type TimelineStory } from './example-timeline.ts';

const meta: Meta<TimelineArgs> = { ...example, title: 'Initiative timeline/Reading' };
export default meta;

export const Loading = when((resident) => resident.sees('Hämtar …'), {
  parameters: { scene: timelineScene({}, { failures: { initiatives: 'pending' } }) },
});

export const EveryStatus: TimelineStory = {};

export const InEnglish: TimelineStory = { parameters: { place: { lang: 'en' } } };

export const InArabic = when(
  async (resident) => {
    await resident.open(/المزيد عن Elevutbyte/);
    await resident.sees('انسخ رابط المبادرة');
  },
  { parameters: { place: { lang: 'ar', dir: 'rtl' } } },
);

export const Narrow: TimelineStory = { parameters: { place: { narrow: true } } };

export const Dark: TimelineStory = { parameters: { place: { scheme: 'dark' } } };

export const RightToLeft: TimelineStory = { parameters: { place: { dir: 'rtl' } } };

export const UnderALowerHeading: TimelineStory = {
  args: { headingLevel: 4, label: 'Samarbetet över tid' },
  parameters: { place: { under: 3 } },
};

export const NewestFirst: TimelineStory = { args: { order: 'newest' } };

export const ByYear: TimelineStory = { args: { group: 'year' } };

export const InOneList: TimelineStory = { args: { group: 'none' } };

/** One of each form of time that EDTF has and a publisher may write. */
const times: readonly (readonly [when: string, words: string])[] = [
  ['1982', 'Ett år'],
  ['1984-06', 'En månad'],
  ['1985-06-06', 'En dag'],
  ['1987~', 'Ett ungefärligt år'],
  ['1989?', 'Ett osäkert år'],
  ['1991%', 'Ett osäkert och ungefärligt år'],
  ['199X', 'Ett årtionde'],
  ['2001/2004', 'En period'],
  ['2003-05/2006-11', 'En period mellan månader'],
  ['2010~/2012?', 'En period med osäkra gränser'],
  ['../1981', 'Till och med ett år'],
  ['2018/..', 'Sedan ett år'],
  ['2031/..', 'Från ett år som kommer'],
];

const inTime = times.map(([time, title], index): Initiative => ({
  id: `tid-${index}`,
  title: { sv: title },
  when: time,
  status: time > '2027' ? 'planned' : 'completed',
}));

export const EveryFormOfTime: TimelineStory = {
  parameters: { scene: timelineScene({ initiatives: inTime }) },
};

export const EveryFormOfTimeInANarrowPlace: TimelineStory = {
  parameters: { scene: timelineScene({ initiatives: inTime }), place: { narrow: true } },
};

export const WithMore = when(async (resident) => {
  await resident.open(/Mer om Elevutbyte/);
  await resident.sees('Första resan');
  await resident.sees('Exempelpapper');
});

export const WithMoreInANarrowPlace = when(
  async (resident) => {
    await resident.open(/Mer om Elevutbyte/);
    await resident.sees('Första resan');
  },
  { parameters: { place: { narrow: true } } },
);

/** A part leads to its whole, and the whole to its parts. */
export const ToTheWhole = when(async (resident) => {
  await resident.open(/Mer om Elevutbyte/);
  await resident.follows('Det börjar');
  await resident.waits();
});

export const Empty = when((resident) => resident.sees('Här finns inget än'), {
  parameters: { scene: timelineScene({ initiatives: [] }) },
});

export const JustOne: TimelineStory = {
  parameters: { scene: timelineScene({ initiatives: exampleInitiatives.slice(0, 1) }) },
};

export const ThreeHundred = when(
  async (resident) => {
    await resident.sees(/Visar [\d–]+ av 300 insatser/);
    await resident.press('Nästa sida');
    await resident.sees('Visar 101–200 av 300 insatser');
    await resident.sees('Sida 2 av');
    await resident.waits();
  },
  { parameters: { scene: timelineScene({ initiatives: manyInitiatives(300) }) } },
);

export const Busy = when((resident) => resident.sees('Tjänsten svarar inte just nu'), {
  parameters: { scene: timelineScene({}, { failures: { initiatives: 'unavailable' } }) },
});

/** Read from a document, without a server. */
export const ReadOnly: TimelineStory = {
  args: { backend: undefined, src: documentUrl('dialogues', 'exempel') },
};

export const NotFound = when((resident) => resident.sees('Det finns inget här'), {
  parameters: { scene: { dialogues: [] } },
});

export const NotConfigured: TimelineStory = {
  args: { backend: undefined },
  play: ({ canvasElement }) => new Resident(canvasElement).sees('inte klar att använda'),
};

export const Offline = when((resident) => resident.sees('Vi får ingen kontakt'), {
  parameters: { scene: timelineScene({}, { failures: { dialogue: 'offline' } }) },
});
