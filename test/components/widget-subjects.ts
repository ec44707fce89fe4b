import { publishedConsultation, publishedPoll } from '../../src/backend/rules/published.ts';
import { exampleConsultation, exampleTimes } from '../support/example-consultation.ts';
import { parkDialogue } from '../support/park-dialogue.ts';
import { parkPoll } from '../support/park-poll.ts';
import { exampleDialogue, now as timelineNow } from './initiative-timeline/example-dialogue.ts';
import { all, press, sees } from './widget-page.ts';
import { until } from '../support/frames.ts';
import { withScripts, type WidgetSubject } from './widget-subject.ts';

const now = exampleTimes.during;

/** A row to choose, by its words. */
const choose = (element: HTMLElement, option: string) =>
  all(element, '.choice')
    .find((one) => one.textContent?.includes(option))
    ?.click();

const consultation = withScripts({
  ...exampleConsultation,
  links: { answer: 'https://example.org/', outcome: 'https://example.org/' },
  sections: [
    {
      id: 'en',
      title: { sv: 'Frågan', en: 'The question' },
      questions: [
        {
          id: 'kort',
          type: 'short-text' as const,
          text: { sv: 'Vad ska parken heta?', en: 'What should the park be called?' },
          hint: { sv: 'Läs [mer](javascript:alert(1))' },
        },
      ],
    },
  ],
  respondents: undefined,
  presentation: 'page' as const,
});

const form: WidgetSubject = {
  tag: 'samrad-consultation-form',
  call: 'consultation',
  id: 'parken',
  documents: { consultations: [consultation] },
  now,
  words: { sv: 'Parken vid ån', en: 'The park by the river' },
  given: publishedConsultation(exampleConsultation, now),
  attributes: {},
  secrets: ['Åparken'],
  events: ['samrad-response-submit', 'samrad-response-submitted'],
  use: async (element) => {
    const field = all(element, 'input[type=text], textarea')[0] as HTMLInputElement;
    field.focus();
    field.value = 'Åparken';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => all(element, 'button').some((one) => one.textContent?.includes('Granska')));
    press(element, 'Granska svaret');
    await sees(element, 'Granska ditt svar');
    press(element, 'Skicka svaret');
    await sees(element, 'Ditt svar är mottaget');
  },
};

const poll = withScripts({
  ...parkPoll,
  intro: { sv: 'Läs [mer](javascript:alert(1))' },
  links: { answer: 'https://example.org/' },
});

const feedbackPoll: WidgetSubject = {
  tag: 'samrad-feedback-poll',
  call: 'poll',
  id: 'viktigast',
  documents: { polls: [poll] },
  now,
  words: { sv: 'Vad är viktigast i parken?', en: 'What matters most in the park?' },
  given: publishedPoll(parkPoll, now),
  attributes: {},
  secrets: ['bankar', 'Bänkar'],
  events: ['samrad-vote-cast'],
  use: async (element) => {
    choose(element, 'Bänkar');
    press(element, 'Rösta');
    await sees(element, 'Din röst är räknad.');
    await until(() => all(element, '.result').length > 0);
    press(element, 'Visa som tabell');
    await until(() => all(element, 'table').length > 0);
  },
};

const areas = withScripts({
  ...parkDialogue,
  areas: parkDialogue.areas.map((area) => ({ ...area, why: { sv: 'Läs [mer](javascript:alert(1))' } })),
});

const explainer: WidgetSubject = {
  tag: 'samrad-priority-area-explainer',
  call: 'dialogue',
  id: 'exempelstaden',
  documents: {
    dialogues: [areas],
    consultations: [consultation],
    polls: [{ ...poll, area: 'parker' }],
  },
  now,
  words: { sv: 'Gator', en: 'Streets' },
  given: parkDialogue,
  attributes: { area: 'gator', layout: 'tabs' },
  isSilent: true,
  empty: { documents: { dialogues: [{ ...areas, areas: [] }] }, words: 'inga områden' },
  secrets: [],
  events: ['samrad-area-toggled'],
  use: async (element) => {
    for (const { title } of areas.areas)
      press(element, `${areas.areas.findIndex((one) => one.title === title) + 1}`);
    await sees(element, 'Nya bänkar');
    await until(() => all(element, '[aria-busy=true]').length === 0);
  },
};

const dialogue = withScripts(exampleDialogue);

const timeline: WidgetSubject = {
  tag: 'samrad-initiative-timeline',
  call: 'dialogue',
  id: 'exempel',
  documents: { dialogues: [dialogue] },
  now: timelineNow,
  words: { sv: 'Det börjar', en: 'It begins' },
  given: exampleDialogue,
  attributes: { area: 'skola', status: 'ongoing', from: '1990', to: '2000', order: 'newest', group: 'year' },
  empty: { documents: { dialogues: [{ ...dialogue, initiatives: [] }] }, words: 'Här finns inget än' },
  secrets: ['hemlig'],
  events: ['samrad-filter-changed'],
  use: async (element) => {
    await until(() => all(element, '.filtering input').length > 0);
    for (const summary of all(element, 'summary')) summary.click();
    await sees(element, 'Första resan');
    press(element, 'Genomfört');
    await sees(element, '2 insatser');
  },
};

export const widgetSubjects: readonly WidgetSubject[] = [form, feedbackPoll, explainer, timeline];
