import type { Content } from '../../../src/backend/content.ts';
import { createRecordBackend } from '../../../src/backend/rules/record-backend.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { backendContract } from '../../backend/backend-contract.ts';
import { overHttp } from '../../support/http-subject.ts';

const overStore = async (content: Content, now: () => Date) => {
  const { close, ...store } = await openStore(':memory:');
  return { backend: createRecordBackend({ content, ...store, now }), close };
};

backendContract('SQLite', overStore);

backendContract('HTTP over the app over SQLite', async (content, now) => {
  const { backend, close } = await overStore(content, now);
  return { backend: overHttp(backend), close };
});
