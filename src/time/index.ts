export { closesAt, graceEndsAt, openingAt, opensAt, statusAt } from './opening.ts';
export { endOfDay, startOfDay } from './stockholm.ts';
