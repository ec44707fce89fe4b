import { createHttpBackend } from '../../src/backend/http/http-backend.ts';
import type { Backend } from '../../src/backend/backend.ts';
import { createApp, type AppOptions } from '../../src/server/app.ts';
import { describeApi } from '../../src/server/openapi.ts';
import { createOracle } from './openapi-oracle.ts';

/** One for all, since compiling the schemas takes a while. */
const oracle = createOracle(describeApi());

/** How many answers have been held against the description. */
export const answersChecked = (): number => oracle.checked;

/** The client talking to the server's app about another backend, with every answer held against the description. */
export function overHttp(backend: Backend, options?: AppOptions): Backend {
  const app = createApp(backend, options);
  return createHttpBackend({
    url: 'http://samrad.test/',
    async fetch(url, init) {
      const request = new Request(url, init);
      const response = await app.fetch(request.clone());
      await oracle.check(request, response);
      return response;
    },
  });
}
