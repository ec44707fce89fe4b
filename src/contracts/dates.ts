import * as z from 'zod/mini';

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const CalendarDate = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as YYYY-MM-DD'),
  z.refine((day) => isDay(day), 'that day does not exist'),
);
export type CalendarDate = z.infer<typeof CalendarDate>;

/** An instant in UTC, `2026-11-23T13:03:00.000Z`. */
export const Instant = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, 'write the instant as ISO 8601 in UTC'),
  );
export type Instant = z.infer<typeof Instant>;

const edtfPoint = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?%]?`;

/**
 * Uncertain time in EDTF (ISO 8601-2), the level 1 forms that people fill in:
 * `1986`, `1987-05`, `1987-05-14`, `1990~`, `199X`, `2017/2019`, `2017/..`, `../1986`.
 */
export const Edtf = z
  .string()
  .check(
    z.regex(
      new RegExp(String.raw`^(\d{3}X|${edtfPoint}|${edtfPoint}/(${edtfPoint}|\.\.)|\.\./${edtfPoint})$`),
      'write the time as EDTF: 1986, 1987-05, 1990~, 199X, 2017/2019 or 2017/..',
    ),
  );
export type Edtf = z.infer<typeof Edtf>;

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
