import { after } from 'node:test';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { backendContract } from '../../backend/backend-contract.ts';
import { hasty, startPostgres } from '../../support/postgres.ts';

const postgres = await startPostgres(hasty);
const database = await postgres.database();
const { close, ...store } = await openStore(database);
after(close);

backendContract('PostgreSQL', async (content, now) => {
  await postgres.empty(database);
  return { backend: createRecordBackend({ content, ...store, now }) };
});
