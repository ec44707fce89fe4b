import type { FieldProblem, InitiativeStatus } from '../../contracts/index.ts';
import { isBackwards, periodEnd } from '../../time/index.ts';
import { isId } from '../ids.ts';
import type { InitiativeQuery } from './initiative-query.ts';

const everyStatus: Readonly<Record<InitiativeStatus, true>> = {
  idea: true,
  planned: true,
  ongoing: true,
  completed: true,
  paused: true,
  cancelled: true,
};
export const initiativeStatuses = Object.keys(everyStatus) as InitiativeStatus[];

export const usualPage = 100;
export const longestPage = 200;
export const longestText = 200;

type Rule = readonly [name: keyof InitiativeQuery, holds: (value: string) => boolean, detail: string];

const isPoint = (value: string) => periodEnd.test(value);
const oneOf = (values: readonly string[]) => (value: string) => values.includes(value);
const isLimit = (value: string) => /^\d{1,3}$/.test(value) && +value >= 1 && +value <= longestPage;

const point = 'must be a decade, a year, a month or a day: 199X, 1990, 2017-05 or 2017-05-14';
const aWord = 'must be an id: a-z, 0-9 and hyphens, at most 80';

const rules: readonly Rule[] = [
  ['area', isId, aWord],
  ['party', isId, aWord],
  ['at', isId, aWord],
  ['status', oneOf(initiativeStatuses), `must be one of ${initiativeStatuses.join(', ')}`],
  ['from', isPoint, point],
  ['to', isPoint, point],
  ['text', (value) => value.length <= longestText, `must have at most ${longestText} characters`],
  ['order', oneOf(['oldest', 'newest']), 'must be oldest or newest'],
  ['limit', isLimit, `must be a whole number from 1 to ${longestPage}`],
];

/** What is wrong in a query, whose values may come from an address or an attribute: which, and how to mend it. */
export function initiativeQueryFaults(query: InitiativeQuery): FieldProblem[] {
  const faults = rules.flatMap(([name, holds, detail]) => {
    const value = query[name];
    return value === undefined || holds(String(value)) ? [] : [fault(name, detail)];
  });
  if (faults.length > 0) return faults;
  if (query.cursor !== undefined && query.at !== undefined)
    return [fault('at', 'cannot stand beside cursor: each says where to begin')];
  return isBackwards(query.from, query.to) ? [fault('to', 'must not lie before from')] : [];
}

const fault = (name: keyof InitiativeQuery, detail: string): FieldProblem => ({
  pointer: `/${name}`,
  detail: `${name} ${detail}.`,
  code: 'bad-parameter',
});
