export {
  compareTimes,
  isBackwards,
  isWithin,
  periodEnd,
  parseEdtf,
  spanOf,
  type EdtfPoint,
  type EdtfTime,
} from './edtf.ts';
export { closesAt, graceEndsAt, lastDayOf, openingAt, opensAt, statusAt } from './opening.ts';
export { clockAt, dayAt, endOfDay, startOfDay } from './stockholm.ts';
