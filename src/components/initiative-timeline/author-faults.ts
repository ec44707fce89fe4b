import type { PublishedDialogue } from '../../contracts/index.ts';
import { periodProblems, statuses, type Filters } from './initiative-timeline.state.ts';

/** What the page's author wrote into attributes. */
interface Written extends Filters {
  readonly order: string;
  readonly group: string;
}

const orders = ['oldest', 'newest'];
const groups = ['decade', 'year', 'none'];

/** Attributes that mean nothing, each with what could stand there: a reader sees only that nothing fits. */
export function authorFaults(
  { area, status, from, to, order, group }: Written,
  { areas }: PublishedDialogue,
): string[] {
  const problems = periodProblems({ from, to });
  const time = 'a decade, a year, a month or a day: 199X, 1990, 2017-05 or 2017-05-14';
  const oneOf = (name: string, value: string | undefined, known: readonly string[]) =>
    value && !known.includes(value) ? [`${name}="${value}" is none of ${known.join(', ')}`] : [];
  return [
    ...oneOf(
      'area',
      area,
      areas.map(({ id }) => id),
    ),
    ...oneOf('status', status, statuses),
    ...oneOf('order', order, orders),
    ...oneOf('group', group, groups),
    ...(problems.from ? [`from="${from}" is not ${time}`] : []),
    ...(problems.to === 'form' ? [`to="${to}" is not ${time}`] : []),
    ...(problems.to === 'order' ? [`to="${to}" lies before from="${from}"`] : []),
  ];
}
