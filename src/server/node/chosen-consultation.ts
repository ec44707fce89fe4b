import { existsSync } from 'node:fs';
import type { Consultation } from '../../contracts/index.ts';
import { openStore } from '../store/open-store.ts';
import { ContentError } from './content-error.ts';
import { readContentFolder } from './content-folder.ts';
import { UsageError } from './usage-error.ts';

/** The consultation of that id. Throws a `UsageError` that says which there are. */
export async function chosenConsultation(folder: string, id: string): Promise<Consultation> {
  const { content, findings } = await readContentFolder(folder);
  const consultation = content.consultations.get(id);
  if (consultation !== undefined) return consultation;
  if (findings.length > 0) throw new ContentError(findings);
  const known = [...content.consultations.keys()].join(', ');
  throw new UsageError(`There is no consultation "${id}" in ${folder}. There is ${known || 'none'}.`);
}

type Store = Awaited<ReturnType<typeof openStore>>;

/** Lets `work` use a store that is there already, and closes it. Throws a `UsageError` where there is none. */
export async function withStore<T>(database: string, work: (store: Store) => Promise<T>): Promise<T> {
  if (!database.includes('://') && !existsSync(database)) {
    throw new UsageError(
      `There is no database ${database}. Give the one that the server writes to: --database <file>.`,
    );
  }
  const store = await openStore(database);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
