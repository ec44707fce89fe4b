import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { exampleConsultation, exampleContacts } from '../../test/support/example-consultation.ts';
import { Resident } from '../resident.ts';
import { documentUrl } from '../scene.ts';
import { park, parkAt, parkScene, type FormArgs } from './park.ts';

const meta: Meta<FormArgs> = { ...park, title: 'Consultation form/Reading' };
export default meta;
type Story = StoryObj<FormArgs>;

export const Loading: Story = {
  parameters: { scene: parkScene({}, { failures: { consultation: 'pending' } }) },
  play: async ({ canvasElement }) => {
    await new Resident(canvasElement).sees('Hämtar …');
  },
};

export const InSteps: Story = {};

export const OnOnePage: Story = { parameters: { scene: parkScene({ presentation: 'page' }) } };

/** Everything that a publisher can say before the first question. */
export const WithMuchToRead: Story = {
  parameters: {
    scene: parkScene({
      easyRead: {
        sv: 'Parken ska bli finare. Säg vad du vill.',
        en: 'The park will be nicer. Say what you want.',
      },
      influenceScope: {
        sv: 'Du kan påverka:\n\n- vad som planteras\n- var bänkarna står\n\nÅns läge ligger fast.',
        en: 'You can influence:\n\n- what is planted\n- where the benches stand\n\nThe river stays.',
      },
      documents: [
        {
          id: 'program',
          title: { sv: 'Program för parken', en: 'Programme for the park' },
          url: 'https://example.org/program.pdf',
          language: 'sv',
          format: 'PDF',
        },
      ] as unknown as NonNullable<typeof exampleConsultation.documents>,
    }),
  },
};

/** Whom to ask, where to meet, who decides and by which law. */
export const WithContacts: Story = {
  parameters: { scene: parkScene(exampleContacts) },
  play: ({ canvasElement }) => readContacts(canvasElement, 'Kontakt, möten och ansvariga'),
};

export const WithContactsInArabicInANarrowPlace: Story = {
  parameters: { place: { lang: 'ar', dir: 'rtl', narrow: true }, scene: parkScene(exampleContacts) },
  play: ({ canvasElement }) => readContacts(canvasElement, 'جهات الاتصال والاجتماعات والمسؤولون'),
};

export const WithContactsInTheDark: Story = {
  ...WithContacts,
  parameters: { ...WithContacts.parameters, place: { scheme: 'dark' } },
};

export const InEnglish: Story = { parameters: { place: { lang: 'en' } } };

/** Read from the right; what is only asked in Swedish runs from the left. */
export const InArabic: Story = {
  parameters: { place: { lang: 'ar', dir: 'rtl' } },
  play: ({ canvasElement }) => new Resident(canvasElement).sees('الخطوة 1 من 4'),
};

export const InArabicInANarrowPlace: Story = {
  parameters: {
    place: { lang: 'ar', dir: 'rtl', narrow: true },
    scene: parkScene({ presentation: 'page' }),
  },
  play: ({ canvasElement }) => new Resident(canvasElement).sees('راجع الإجابة'),
};

/** A page in English about what is only asked in Swedish: each part says its language. */
export const InMixedLanguages: Story = {
  parameters: {
    place: { lang: 'en' },
    scene: parkScene({
      sections: exampleConsultation.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => ({
          ...question,
          text: { sv: question.text['sv'] ?? '' },
        })),
      })),
    }),
  },
};

export const Narrow: Story = { parameters: { place: { narrow: true } } };

export const Dark: Story = { parameters: { place: { scheme: 'dark' } } };

export const UnderALowerHeading: Story = {
  args: { headingLevel: 4, label: 'Svara om parken' },
  parameters: { place: { under: 3 } },
};

export const Upcoming: Story = { parameters: parkAt('before') };

export const UpcomingWithContacts: Story = { parameters: parkAt('before', exampleContacts) };

export const LastDay: Story = { parameters: parkAt('lastMinute') };

export const Closed: Story = { parameters: parkAt('after') };

export const ClosedWithContacts: Story = { parameters: parkAt('after', exampleContacts) };

export const Decided: Story = {
  parameters: parkAt('after', { stage: 'decided', links: { outcome: 'https://example.org/parken/beslut' } }),
};

/** Read from a document, without a server: it says where one answers. */
export const ReadOnly: Story = {
  args: { backend: undefined, src: documentUrl('consultations', 'parken') },
  parameters: { scene: parkScene({ links: { answer: 'https://example.org/parken' } }) },
};

export const ReadOnlyAndNowhereToAnswer: Story = {
  args: { backend: undefined, src: documentUrl('consultations', 'parken') },
};

export const NotFound: Story = { parameters: { scene: { consultations: [] } } };

export const NotConfigured: Story = { args: { backend: undefined } };

export const WithoutItsPrivacyNotice: Story = { parameters: { scene: parkScene({ notices: {} }) } };

export const Offline: Story = {
  parameters: { scene: parkScene({}, { failures: { consultation: 'offline' } }) },
};

export const Busy: Story = {
  parameters: { scene: parkScene({}, { failures: { consultation: 'unavailable' } }) },
};

/** Unfolds them; what is there is told in Swedish, where there is no other language. */
async function readContacts(canvas: HTMLElement, title: string): Promise<void> {
  const resident = new Resident(canvas);
  await resident.open(title);
  await resident.sees('Vandring i parken');
}
