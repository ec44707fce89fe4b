import { createMemoryResultSteps } from './memory-result-steps.ts';
import type { ResultSteps } from '../outcome/result-steps.ts';
import type { ResponseRecord, ResponseRecords } from '../records/response-records.ts';

/** Answers that live as long as the page or the process. */
export function createMemoryRecords(): ResponseRecords & { readonly steps: ResultSteps } {
  const records = new Map<string, ResponseRecord>();

  const change = (receiptHash: string, changed: Partial<ResponseRecord>) => {
    const record = records.get(receiptHash);
    if (!record || record.withdrawnAt) return undefined;
    const next = structuredClone({ ...record, ...changed });
    records.set(receiptHash, next);
    return structuredClone(next);
  };

  return {
    steps: createMemoryResultSteps(() => records.values()),

    async add(record) {
      if (!records.has(record.receiptHash)) records.set(record.receiptHash, structuredClone(record));
      return structuredClone(records.get(record.receiptHash) ?? record);
    },
    async find(receiptHash) {
      return structuredClone(records.get(receiptHash));
    },
    async replace(receiptHash, replacement) {
      return change(receiptHash, replacement);
    },
    async withdraw(receiptHash, withdrawnAt) {
      return change(receiptHash, { withdrawnAt, response: undefined, flags: [] });
    },
    async *all(consultation, including) {
      for (const record of records.values()) {
        if (record.consultation !== consultation || (record.withdrawnAt && !including)) continue;
        yield structuredClone(record);
      }
    },
  };
}
