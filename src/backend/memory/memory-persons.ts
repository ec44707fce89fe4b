import type { PersonRecords } from '../records/person-records.ts';

/** As long as the page or the process. */
export function createMemoryPersons(): PersonRecords {
  const tags = new Map<string, string>();
  return {
    async claim(person, _, tag) {
      const standing = tags.get(person) ?? tag;
      tags.set(person, standing);
      return standing;
    },
  };
}
