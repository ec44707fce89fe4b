import type { Cell } from './column.ts';

/** An answer may be older than the question as it now stands: it is shown as it was sent rather than lost. */
export const rawText = (answer: unknown): Cell =>
  typeof answer === 'string' || typeof answer === 'number' ? answer : JSON.stringify(answer);

export const listOf = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : []);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id such as `constructor` must not find what every object inherits. */
export const ownValue = (from: unknown, key: string): unknown =>
  isObject(from) && Object.hasOwn(from, key) ? from[key] : undefined;

/** What somebody wrote instead of choosing. */
export const otherText = (answer: unknown): string | undefined => {
  const texts = (Array.isArray(answer) ? answer : [answer]).map((part) => ownValue(part, 'other'));
  return texts.find((text) => typeof text === 'string');
};
