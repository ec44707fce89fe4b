import type { InitiativeQuery } from '../../backend/initiatives/initiative-query.ts';
import type { Initiative } from '../../contracts/index.ts';
import type { AskPage } from '../../controllers/initiative-pages.ts';
import { downloadText } from '../../device/text-file.ts';
import { textIn } from '../../i18n/localized.ts';
import { parseEdtf, spanOf } from '../../time/index.ts';
import type { CalendarDay } from './days-to-come.ts';

/** So many pages of 200: nobody wants more than two thousand appointments. */
const mostPages = 10;
const limit = 200;

/** What a query gives, also of what is not on show, as far as it may have a day to come from `today` on. */
export async function allToCome(ask: AskPage, query: InitiativeQuery, today: string): Promise<Initiative[]> {
  const { signal } = new AbortController();
  const asked: InitiativeQuery = { ...query, at: undefined, order: 'newest', limit };
  const initiatives: Initiative[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next, total } = await ask({ ...asked, cursor }, signal);
    initiatives.push(...items);
    // Of few all are looked through: what has long begun may have a milestone to come.
    const isPast = total > mostPages * limit && items.every(({ when }) => firstDay(when) < today);
    if (!next || isPast) break;
    cursor = next;
  }
  return initiatives;
}

const firstDay = (when: string): string => spanOf(parseEdtf(when)).first;

/** Hands the days to the browser as a calendar file of its own making: nothing is fetched. */
export function saveCalendar(days: readonly CalendarDay[], options: Omit<CalendarOptions, 'now'>): void {
  downloadText('samrad.ics', calendarOf(days, { ...options, now: new Date() }), 'text/calendar');
}

export interface CalendarOptions {
  readonly locale: string;
  /** The id of the dialogue: others may have initiatives of the same id. */
  readonly dialogue: string;
  /** Where the timeline stands; each event links to its place there. */
  readonly page: string;
  readonly now: Date;
}

/** iCalendar (RFC 5545): one event a day or period. */
export function calendarOf(
  days: readonly CalendarDay[],
  { locale, dialogue, page, now }: CalendarOptions,
): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const events = days.flatMap(({ initiative, title, milestone, first, last }) => {
    const url = new URL(`#samrad-${initiative.id}`, page).href;
    return [
      'BEGIN:VEVENT',
      // The same whenever it is saved, also when the day has moved: a calendar then changes what it has.
      `UID:${dialogue}.${initiative.id}${milestone ? `-${milestone}` : ''}@${new URL(page).hostname}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(first)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(last))}`,
      `SUMMARY:${escaped(textIn(title, locale).text)}`,
      ...(milestone ? [`DESCRIPTION:${escaped(textIn(initiative.title, locale).text)}`] : []),
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Samrad//Timeline//${locale.toUpperCase()}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** A text of iCalendar (RFC 5545, 3.3.11) has no control signs but tabs. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');

/** A line holds at most 75 octets; what is longer goes on after a space, and no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
