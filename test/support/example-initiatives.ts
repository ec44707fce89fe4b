import type { Dialogue, Initiative } from '../../src/contracts/index.ts';
import { exampleDialogue } from './example-consultation.ts';

const text = (sv: string, en = sv) => ({ sv, en });

/** One of every form of time, in no order; two that begin on the same day, and two of the same time. */
export const exampleInitiatives: Initiative[] = [
  {
    id: 'lekplats',
    title: text('Lekplatsen', 'The playground'),
    when: '2017/..',
    status: 'ongoing',
    areas: ['parker'],
    parties: ['kommunen', 'foreningen'],
  },
  {
    id: 'vanort',
    title: text('Vänort', 'Sister city'),
    summary: text('Ett första **besök**.'),
    when: '1986',
    status: 'completed',
    parties: ['kommunen'],
  },
  { id: 'resa', title: text('Resan'), when: '1986-01/1987-05', status: 'completed', areas: ['skola'] },
  {
    id: 'utbyte',
    title: text('Utbyte'),
    when: '199X',
    status: 'paused',
    areas: ['skola'],
    milestones: [{ when: '1994', title: text('Första ÅRSMÖTET') }],
  },
  {
    id: 'avtal-b',
    title: text('Avtal B'),
    when: '2017-05-14',
    status: 'planned',
    areas: ['parker', 'skola'],
  },
  { id: 'avtal-a', title: text('Avtal A'), when: '2017-05-14', status: 'idea', parties: ['foreningen'] },
  { id: 'dammen', title: text('Dammen'), when: '../1985', status: 'cancelled' },
];

/** Their ids from the earliest on. */
export const earliestFirst = ['dammen', 'vanort', 'resa', 'utbyte', 'lekplats', 'avtal-a', 'avtal-b'];

/** The area `parker` names `dammen` from its own side. */
export const initiativesDialogue: Dialogue = {
  ...exampleDialogue,
  id: 'insatser',
  areas: [
    { id: 'parker', title: text('Parker'), summary: text('Gröna rum.'), initiatives: ['dammen', 'lekplats'] },
    { id: 'skola', title: text('Skola'), summary: text('Utbyte.') },
    { id: 'tom', title: text('Tom'), summary: text('Ännu inget.') },
  ],
  parties: [
    { id: 'kommunen', name: text('Kommunen'), kind: 'municipality' },
    { id: 'foreningen', name: text('Föreningen'), kind: 'association' },
  ],
  initiatives: exampleInitiatives,
};
