import { describe } from 'node:test';
import type { CreateSubject } from './contract-scene.ts';
import { changingContract } from './changing-contract.ts';
import { initiativesContract } from './initiatives-contract.ts';
import { outcomeContract } from './outcome-contract.ts';
import { readingContract } from './reading-contract.ts';
import { readOnlyContract } from './read-only-contract.ts';
import { respondingContract } from './responding-contract.ts';
import { resultsContract } from './results-contract.ts';
import { votingContract } from './voting-contract.ts';

export type { CreateSubject, Subject } from './contract-scene.ts';

/** What every backend must do, whatever it is made of. `writes`: whether it takes any. */
export function backendContract(name: string, createSubject: CreateSubject, { writes = true } = {}): void {
  describe(name, () => {
    readingContract(createSubject);
    initiativesContract(createSubject);
    if (!writes) return readOnlyContract(createSubject);
    respondingContract(createSubject);
    changingContract(createSubject);
    votingContract(createSubject);
    resultsContract(createSubject);
    outcomeContract(createSubject);
  });
}
