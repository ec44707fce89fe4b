import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the part of the heap small where what is new lies. Starting and streaming make much that is gone at once; left
 * to itself that part grows to some fifty megabytes before it is cleared, which costs a small machine more than it saves.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/** Lets it grow again, for a server: with hundreds of requests at once a small one is cleared so often that a vote costs a quarter more. */
export const letHeapGrow = (): void => setFlagsFromString('--semi-space-growth-factor=2');
