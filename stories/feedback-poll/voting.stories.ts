import type { Meta } from '@storybook/web-components-vite';
import type { Scene } from '../scene.ts';
import { park, vote, voteAndSee, when, type PollArgs } from './park-poll.ts';

const meta: Meta<PollArgs> = { ...park, title: 'Feedback poll/Voting' };
export default meta;

export const Chosen = when((resident) => resident.ticks('Bänkar'));

export const NothingChosen = when(async (resident) => {
  await resident.press(/^Rösta[.]/);
  await resident.sees('Välj ett svar');
});

const several = { choice: { kind: 'several', max: 2 } } as const;

export const SeveralLeft = when(async (resident) => {
  await resident.ticks('Träd');
  await resident.sees('Du kan välja 1 till.');
}, several);

export const TooMany = when(async (resident) => {
  for (const option of ['Träd', 'Bänkar', 'Lekplats']) await resident.ticks(option);
  await resident.press(/^Rösta[.]/);
  await resident.sees('Du har valt ett för mycket. Ta bort ett.');
}, several);

const steps = ['1', '2', '3', '4', '5'].map((id) => ({ id, text: { sv: id, en: id } }));

export const Rating = when(
  (resident) => resident.ticks('4'),
  { choice: { kind: 'rating' }, question: { sv: 'Hur nöjd är du med parken?' }, options: steps },
  { votes: { viktigast: [] } },
);

/** Each on a row of its own: side by side the words would be cut to pieces. */
export const RatingInWords = when(
  (resident) => resident.ticks('Varken eller'),
  {
    choice: { kind: 'rating' },
    question: { sv: 'Hur nöjd är du med parken?' },
    options: ['Mycket missnöjd', 'Missnöjd', 'Varken eller', 'Nöjd', 'Mycket nöjd'].map((sv, at) => ({
      id: String(at),
      text: { sv },
    })),
  },
  { votes: { viktigast: [] } },
  { place: { narrow: true } },
);

const ranking = { choice: { kind: 'ranking' } } as const;

export const Ranking = when(async (resident) => {
  await resident.press(/Lekplats/);
  await resident.press(/Träd/);
  await resident.press('Flytta upp Träd');
}, ranking);

export const RankingUnfinished = when(
  async (resident) => {
    await resident.press(/Lekplats/);
    await resident.press(/^Rösta[.]/);
    await resident.sees('Sätt alla alternativ i ordning');
  },
  ranking,
  {},
  { place: { narrow: true } },
);

export const Sending = when(
  async (resident) => {
    await vote(resident);
    await resident.sees('Skickar …');
  },
  {},
  { failures: { vote: 'pending' } },
);

export const Counted = when(voteAndSee);

export const CountedInANarrowPlace = when(voteAndSee, {}, {}, { place: { narrow: true } });

export const CountedInTheDark = when(voteAndSee, {}, {}, { place: { scheme: 'dark' } });

export const AlreadyVoted = when(async (resident) => {
  await voteAndSee(resident);
  resident.returns();
  await resident.sees('Du har redan röstat.');
  await resident.waits();
});

const changeable = { changeable: true } as const;

export const Changing = when(async (resident) => {
  await voteAndSee(resident);
  await resident.press('Ändra din röst');
  await resident.ticks('Lekplats');
}, changeable);

export const Changed = when(async (resident) => {
  await voteAndSee(resident);
  await resident.press('Ändra din röst');
  await resident.ticks('Lekplats');
  await resident.press('Ändra rösten');
  await resident.sees('Din ändrade röst är räknad.');
}, changeable);

/** A story of a vote that does not get through. */
const uncast = (reason: NonNullable<NonNullable<Scene['failures']>['vote']>, words: string) =>
  when(
    async (resident) => {
      await vote(resident);
      await resident.sees(words);
      await resident.sees('Ditt val finns kvar här.');
    },
    {},
    { failures: { vote: reason } },
  );

export const Offline = uncast('offline', 'Vi får ingen kontakt');

export const Busy = uncast('overloaded', 'Många röstar just nu');

export const ClosedMeanwhile = uncast('closed', 'Omröstningen har stängt');

export const ChangedMeanwhile = uncast('invalid', 'Rösten kunde inte tas emot');

export const VotedElsewhere = uncast('idempotency-conflict', 'En röst har redan lagts härifrån');

export const FaultOfOurs = uncast('internal', 'Något gick fel hos oss');

/** The poll has been made final since she voted. */
export const NoLongerChangeable = when(
  async (resident) => {
    await voteAndSee(resident);
    await resident.press('Ändra din röst');
    await resident.ticks('Lekplats');
    await resident.press('Ändra rösten');
    await resident.sees('Rösten går inte att ändra');
  },
  changeable,
  { failures: { changeVote: 'not-changeable' } },
);
