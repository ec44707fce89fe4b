export {
  isBackwards,
  isWithin,
  periodEnd,
  parseEdtf,
  spanOf,
  type EdtfSpan,
  type EdtfPoint,
  type EdtfTime,
} from './edtf.ts';
export { lastDayOf } from './last-day.ts';
export { closesAt, graceEndsAt, openingAt, opensAt, statusAt, type Opening } from './opening.ts';
export { settledAt, settlingTime } from './settling.ts';
export { swedishDay } from './swedish-day.ts';
export { clockAt, dayAt, endOfDay, startOfDay } from './stockholm.ts';
