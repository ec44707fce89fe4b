import type { Stance } from '../contracts/index.ts';

const everyStance: Readonly<Record<Stance, true>> = { for: true, partly: true, against: true, abstain: true };

/** From approval on, in the order that they are shown. */
export const stances = Object.keys(everyStance) as Stance[];

export const isStance = (value: unknown): value is Stance => stances.some((stance) => stance === value);
