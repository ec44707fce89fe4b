import type { Dialogue, Initiative, InitiativeStatus } from '../src/contracts/index.ts';

const statuses: readonly InitiativeStatus[] = [
  'completed',
  'completed',
  'completed',
  'ongoing',
  'planned',
  'idea',
  'paused',
  'cancelled',
];
const sides = ['ena', 'andra'] as const;

/** A dialogue with so many initiatives, every one of them generated: in each form of time, spread over two centuries. */
export function generatedDialogue(id: string, count: number): Dialogue {
  return {
    id,
    title: { sv: 'Genererat för mätning' },
    summary: { sv: 'Inget av det här har hänt.' },
    languages: ['sv'],
    publisher: { name: { sv: 'Exempelkommunen' }, kind: 'municipality' },
    parties: sides.map((side) => ({ id: side, name: { sv: `Den ${side} parten` }, kind: 'association' })),
    agreements: [],
    goals: [],
    areas: sides.map((side) => ({
      id: side,
      title: { sv: `Det ${side} området` },
      summary: { sv: 'Genererat.' },
    })),
    initiatives: Array.from({ length: count }, (_, number) => initiative(number, count)),
    consultations: [],
    polls: [],
    followUps: [],
  };
}

function initiative(number: number, count: number): Initiative {
  const year = 1850 + Math.floor((number * 200) / count);
  const month = String(1 + (number % 12)).padStart(2, '0');
  const times = [
    `${year}`,
    `${year}-${month}`,
    `${year}~`,
    `${year}-${month}/${year + 3}`,
    `${year}-${month}-1${number % 10}`,
    `${year}/..`,
    `${Math.floor(year / 10)}X`,
  ];
  const side = sides[number % 2] ?? 'ena';
  return {
    id: `genererad-${number}`,
    title: { sv: `Genererad insats ${number}` },
    summary: {
      sv: 'En mening om vad som gjordes, genererad för mätning och så lång som sådana brukar vara.',
    },
    when: times[(number * 5) % times.length] ?? `${year}`,
    status: statuses[number % statuses.length] ?? 'completed',
    asOf: '2026-11-01',
    areas: [side],
    parties: [side],
    ...(number % 5 === 0 && { milestones: [{ when: `${year + 1}`, title: { sv: 'Ett steg' } }] }),
    ...(number % 9 === 8 && { parent: `genererad-${number - 1}` }),
  };
}
