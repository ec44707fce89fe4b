import type { FieldProblem, Poll, PublishedPoll, Vote } from '../../contracts/index.ts';
import type { BackendError } from '../errors.ts';
import { statusAt } from '../../time/index.ts';
import { refusal } from '../refusal.ts';

/** Why a poll does not take this vote at this instant, if it does not. */
export function refusalOfVote(poll: Poll, vote: Vote, instant: Date): BackendError | undefined {
  return refusalByTime(poll, statusAt(poll, instant)) ?? refusalByChoice(poll, vote);
}

function refusalByTime(poll: Poll, status: PublishedPoll['status']): BackendError | undefined {
  switch (status) {
    case 'upcoming':
      return refusal('not-open-yet', `The poll opens on ${poll.opens}.`);
    case 'closed':
      return refusal('closed', 'The poll is closed: no vote can be cast or changed any more.');
    case 'open':
      return undefined;
  }
}

function refusalByChoice(poll: Poll, { choice }: Vote): BackendError | undefined {
  const errors = [...sizeProblems(mostOf(poll), choice), ...optionProblems(poll, choice)];
  if (errors.length === 0) return undefined;
  return refusal('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
}

/** How many options a choice may name. */
function mostOf({ choice, options }: Poll): number {
  switch (choice.kind) {
    case 'one':
    case 'rating':
      return 1;
    case 'several':
      return choice.max;
    case 'ranking':
      return options.length;
  }
}

function sizeProblems(most: number, choice: readonly string[]): FieldProblem[] {
  if (choice.length === 0) return [{ pointer: '/choice', detail: 'Choose at least 1.', code: 'too-few' }];
  if (choice.length <= most) return [];
  return [{ pointer: '/choice', detail: `Choose at most ${most}.`, code: 'too-many' }];
}

function optionProblems({ options }: Poll, choice: readonly string[]): FieldProblem[] {
  const known = new Set(options.map(({ id }) => id));
  return choice.flatMap((id, i) => {
    const pointer = `/choice/${i}`;
    if (!known.has(id)) return [{ pointer, detail: 'The poll has no such option.', code: 'unknown-option' }];
    if (choice.indexOf(id) === i) return [];
    return [{ pointer, detail: 'Name each option once.', code: 'duplicate-option' }];
  });
}

/** The choice as it is kept. Only in a ranking does the order say something; in another it would tell how somebody clicked. */
export function plainChoice({ choice: { kind }, options }: Poll, { choice }: Vote): readonly string[] {
  if (kind === 'ranking') return choice;
  const place = new Map(options.map(({ id }, i) => [id, i]));
  return [...choice].sort((a, b) => (place.get(a) ?? -1) - (place.get(b) ?? -1));
}

/** The options that a choice adds one to: all of several, the first of a ranking. */
export const countedIn =
  ({ choice: { kind } }: Poll) =>
  (choice: readonly string[]): readonly string[] =>
    kind === 'several' ? choice : choice.slice(0, 1);
