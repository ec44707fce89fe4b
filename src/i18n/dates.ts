import { fill, type Wording } from './wording.ts';

/** Months are messages of ours, since `Intl` keeps the first page waiting: see `numbers.ts`. */
const monthOf = (day: string, { msg }: Wording): string =>
  msg('januari februari mars april maj juni juli augusti september oktober november december', {
    id: 'date.months',
  }).split(' ')[Number(day.slice(5, 7)) - 1] ?? '';

/** `2027` from any day of it. */
export const yearOf = (day: string): string => String(Number(day.slice(0, 4)));

/** `31 mars 2027` from `2027-03-31`. */
export const dayInWords = (day: string, wording: Wording): string =>
  fill(wording.msg('{day} {month} {year}', { id: 'date.day' }), {
    day: String(Number(day.slice(8, 10))),
    month: monthOf(day, wording),
    year: yearOf(day),
  });

/** `mars 2027` from any day of it. */
export const monthInWords = (day: string, wording: Wording): string =>
  `${monthOf(day, wording)} ${yearOf(day)}`;
