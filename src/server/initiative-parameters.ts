import { idPattern } from '../backend/ids.ts';
import {
  initiativeStatuses,
  longestPage,
  longestText,
  usualPage,
} from '../backend/initiatives/initiative-query-faults.ts';
import type { InitiativeQuery } from '../backend/initiatives/initiative-query.ts';
import { refusal } from '../backend/refusal.ts';
import { periodEnd } from '../time/index.ts';

/** A parameter of a query as OpenAPI writes it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query';
  readonly description: string;
  readonly schema: object;
}

const id = { type: 'string', pattern: `^${idPattern}$` };
const point = { type: 'string', pattern: periodEnd.source };

const parameters: Record<keyof InitiativeQuery, Omit<Parameter, 'name' | 'in'>> = {
  area: { description: 'Only those in this priority area', schema: id },
  status: { description: 'Only those of this status', schema: { type: 'string', enum: initiativeStatuses } },
  party: { description: 'Only those that this party takes part in', schema: id },
  from: { description: 'Only those that may reach into this time or later, as EDTF', schema: point },
  to: { description: 'Only those that may begin in this time or earlier, as EDTF', schema: point },
  text: {
    description: 'Words that all stand in the title, the summary or a milestone, in any language',
    schema: { type: 'string', maxLength: longestText },
  },
  order: {
    description: 'By time',
    schema: { type: 'string', enum: ['oldest', 'newest'], default: 'oldest' },
  },
  limit: {
    description: 'How many at most',
    schema: { type: 'integer', minimum: 1, maximum: longestPage, default: usualPage },
  },
  cursor: { description: 'The "next" of the page before', schema: { type: 'string', maxLength: 200 } },
  at: { description: 'Begins with this initiative, where not all fit on one page', schema: id },
};

export const initiativeParameters: readonly Parameter[] = Object.entries(parameters).map(
  ([name, parameter]) => ({ name, in: 'query', ...parameter }),
);

/** The query of an address. Its values are as they came: whoever selects checks them. */
export function initiativeQueryIn(search: URLSearchParams): InitiativeQuery {
  const names = Object.keys(parameters);
  const repeated = names.filter((name) => search.getAll(name).length > 1);
  if (repeated.length > 0) {
    const errors = repeated.map((name) => ({
      pointer: `/${name}`,
      detail: `${name} can be given once.`,
      code: 'bad-parameter',
    }));
    throw refusal('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
  }
  const { limit, ...given } = Object.fromEntries(search);
  return { ...given, ...(limit && { limit: /^\d+$/.test(limit) ? Number(limit) : NaN }) };
}
