import type { Meta } from '@storybook/web-components-vite';
import { exampleTimes } from '../../test/support/example-consultation.ts';
import { sceneUrl, votesFor } from '../scene.ts';
import { manyVotes, park, voteAndSee, when, type PollArgs } from './park-poll.ts';

const meta: Meta<PollArgs> = { ...park, title: 'Feedback poll/Results' };
export default meta;

const always = { results: 'always' } as const;

export const SeenByAll = when(async (resident) => {
  await resident.press('Visa resultatet');
  await resident.sees('55 röster');
}, always);

export const AsATable = when(async (resident) => {
  await resident.press('Visa resultatet');
  await resident.press('Visa som tabell');
}, always);

export const AsATableInANarrowPlace = when(
  async (resident) => {
    await voteAndSee(resident);
    await resident.press('Visa som tabell');
  },
  {},
  {},
  { place: { narrow: true } },
);

export const InEnglish = when(
  async (resident) => {
    await resident.press('Show the results');
    await resident.sees('55 votes');
  },
  always,
  {},
  { place: { lang: 'en' } },
);

export const RightToLeft = when(
  async (resident) => {
    await resident.press('Visa resultatet');
    await resident.sees('55 röster');
  },
  always,
  {},
  { place: { dir: 'rtl' } },
);

const fewForPlay = [...votesFor(31, 'trad'), ...votesFor(17, 'bankar'), ...votesFor(2, 'lek')];

/** What an answer that few gave would tell of those who gave it. */
export const SmallNumbersHidden = when(
  async (resident) => {
    await resident.sees('Små tal visas inte');
  },
  always,
  { now: exampleTimes.after, votes: { viktigast: fewForPlay } },
);

/** While it is open all numbers wait for the small one: which are hidden beside it would change from time to time. */
export const NumbersWait = when(
  async (resident) => {
    await resident.press('Visa resultatet');
    await resident.sees('när varje alternativ har minst 5 röster');
  },
  always,
  { votes: { viktigast: fewForPlay } },
);

export const HardlyAnybodyYet = when(
  async (resident) => {
    await voteAndSee(resident);
    await resident.sees('1 röst');
  },
  {},
  { votes: { viktigast: [] } },
);

/** Her vote is counted, and shows with the next step. */
export const InSteps = when(async (resident) => {
  await voteAndSee(resident);
  await resident.sees('Nya röster visas i grupper om minst 5');
  await resident.sees('55 röster');
});

export const OfSeveral = when(
  async (resident) => {
    await resident.press('Visa resultatet');
    await resident.sees('inte 100 procent tillsammans');
  },
  { ...always, choice: { kind: 'several', max: 2 } },
  { votes: { viktigast: [...votesFor(20, 'trad', 'bankar'), ...votesFor(10, 'trad', 'lek')] } },
);

export const OfARanking = when(
  async (resident) => {
    await resident.press('Visa resultatet');
    await resident.sees('satte alternativet först');
  },
  { ...always, choice: { kind: 'ranking' } },
  {
    votes: {
      viktigast: [
        ...votesFor(20, 'trad', 'bankar', 'lek'),
        ...votesFor(10, 'bankar', 'lek', 'trad'),
        ...votesFor(5, 'lek', 'trad', 'bankar'),
      ],
    },
  },
);

/** Somebody else votes, at the same server. */
const anotherVotes = async (key: string) => {
  await fetch(`${sceneUrl}/v1/polls/viktigast/votes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `another-resident-${key}` },
    body: JSON.stringify({ choice: ['lek'] }),
  });
};

const live = { ...always, threshold: 1 } as const;

/** The service worker that the stories' backend stands behind gets a stream only where streams can be handed over. */
const streamsGetThrough = (): boolean => {
  const stream = new ReadableStream();
  try {
    structuredClone(stream, { transfer: [stream] });
    return true;
  } catch {
    return false;
  }
};

export const Live = when(async (resident) => {
  await resident.press('Visa resultatet');
  await resident.sees('60 röster');
  await anotherVotes('first');
  await resident.sees(streamsGetThrough() ? '61 röster' : '60 röster');
}, live);

export const Paused = when(async (resident) => {
  await resident.press('Visa resultatet');
  await resident.press('Pausa uppdateringen');
  await anotherVotes('second');
  await resident.sees('60 röster');
}, live);

export const NoLongerLive = when(
  async (resident) => {
    await resident.press('Visa resultatet');
    await resident.sees('Resultatet uppdateras inte just nu.');
  },
  live,
  { failures: { watchResults: 'unavailable' } },
);

export const NotToBeHad = when(
  async (resident) => {
    await resident.press('Visa resultatet');
    await resident.sees('Tjänsten svarar inte just nu');
  },
  always,
  { failures: { results: 'unavailable' } },
);

export const Never = when(
  async (resident) => {
    await voteAndSee(resident);
    await resident.sees('Resultatet visas inte här.');
  },
  { results: 'never' },
);

export const AfterClosing = when(
  async (resident) => {
    await voteAndSee(resident);
    await resident.sees('Sista dagen är 31 mars 2026.');
  },
  { results: 'after-closing' },
);

export const WhenPublished = when(
  async (resident) => {
    await voteAndSee(resident);
    await resident.sees('Resultatet visas när omröstningen har stängt.');
  },
  { results: 'when-published' },
);

/** The server knows nothing of the vote that this browser holds a receipt of. */
export const VoteNotFound = when(
  async (resident) => {
    await voteAndSee(resident);
    await resident.sees('Din röst går inte att hitta.');
  },
  {},
  { failures: { results: 'results-hidden' } },
);

const after = { now: exampleTimes.after, votes: { viktigast: manyVotes } };

export const Closed = when((resident) => resident.sees('Omröstningen stängde 31 mars 2026.'), {}, after);

export const ClosedInTheDark = when((resident) => resident.sees('60 röster'), {}, after, {
  place: { scheme: 'dark' },
});

export const ClosedAndNeverShown = when(
  (resident) => resident.sees('Resultatet visas inte här.'),
  { results: 'never' },
  after,
);

export const ClosedWithoutAnswers = when(
  (resident) => resident.sees('Ingen röstade.'),
  {},
  { ...after, votes: { viktigast: [] } },
);
