import type { Backend } from '../backend.ts';

/** What is surely in a document on contract, by the call that gives it; the widgets that open with it need as much. */
export const documentKeys = {
  dialogue: ['id', 'title', 'areas'],
  initiatives: ['items', 'next', 'counts', 'today'],
  followUps: ['items'],
  consultation: ['id', 'title', 'sections', 'status', 'now'],
  poll: ['id', 'question', 'options', 'status', 'now'],
} as const satisfies Partial<Record<keyof Backend, readonly string[]>>;
