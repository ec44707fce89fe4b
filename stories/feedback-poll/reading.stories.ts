import type { Meta } from '@storybook/web-components-vite';
import { exampleTimes } from '../../test/support/example-consultation.ts';
import { Resident } from '../resident.ts';
import { documentUrl } from '../scene.ts';
import { park, pollScene, when, type PollArgs, type PollStory } from './park-poll.ts';

const meta: Meta<PollArgs> = { ...park, title: 'Feedback poll/Reading' };
export default meta;

export const Loading = when((resident) => resident.sees('Hämtar …'), {}, { failures: { poll: 'pending' } });

export const Open: PollStory = {};

export const InEnglish: PollStory = { parameters: { place: { lang: 'en' } } };

export const InArabic = when(
  (resident) => resident.sees('سيُحفظ الإيصال في هذا المتصفح.'),
  {},
  {},
  { place: { lang: 'ar', dir: 'rtl' } },
);

/** The bars are filled from the right. */
export const ResultsInArabic = when(
  async (resident) => {
    await resident.press('اعرض النتيجة');
    await resident.sees('عدد الأصوات حتى الآن: 55');
  },
  { results: 'always' },
  {},
  { place: { lang: 'ar', dir: 'rtl', narrow: true } },
);

export const Narrow: PollStory = { parameters: { place: { narrow: true } } };

export const Dark: PollStory = { parameters: { place: { scheme: 'dark' } } };

export const RightToLeft: PollStory = { parameters: { place: { dir: 'rtl' } } };

export const UnderALowerHeading: PollStory = {
  args: { headingLevel: 4, label: 'Rösta om parken' },
  parameters: { place: { under: 3 } },
};

export const WithHints: PollStory = {
  parameters: {
    scene: pollScene(
      {
        options: [
          {
            id: 'trad',
            text: { sv: 'Träd', en: 'Trees' },
            hint: { sv: 'Lind, lönn och ek', en: 'Lime, maple and oak' },
          },
          {
            id: 'bankar',
            text: {
              sv: 'Bänkar med ryggstöd och armstöd, utställda så att man kan sitta både i sol och i skugga',
              en: 'Benches with backs and arms, placed so that one can sit both in the sun and in the shade',
            },
          },
        ],
      },
      { votes: { viktigast: [] } },
    ),
  },
};

export const Upcoming = when(
  (resident) => resident.sees('Öppnar 1 mars 2026.'),
  {},
  { now: exampleTimes.before },
);

/** Read from a document, without a server: it says where one votes. */
export const ReadOnly: PollStory = {
  args: { backend: undefined, src: documentUrl('polls', 'viktigast') },
  parameters: { scene: pollScene({ links: { answer: 'https://example.org/rosta' } }) },
};

export const ReadOnlyAndNowhereToVote: PollStory = {
  args: { backend: undefined, src: documentUrl('polls', 'viktigast') },
};

export const NotFound = when((resident) => resident.sees('Det finns inget här'), {}, { polls: [] });

export const NotConfigured: PollStory = {
  args: { backend: undefined },
  play: ({ canvasElement }) => new Resident(canvasElement).sees('inte klar att använda'),
};

export const Offline = when(
  (resident) => resident.sees('Vi får ingen kontakt'),
  {},
  { failures: { poll: 'offline' } },
);

export const Busy = when(
  (resident) => resident.sees('Tjänsten svarar inte just nu'),
  {},
  { failures: { poll: 'unavailable' } },
);
