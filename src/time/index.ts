export { compareTimes, isWithin, parseEdtf, spanOf, type EdtfPoint, type EdtfTime } from './edtf.ts';
export { closesAt, graceEndsAt, openingAt, opensAt, statusAt } from './opening.ts';
export { dayAt, endOfDay, startOfDay } from './stockholm.ts';
