import { lateHttpBackend } from '../backend/http/late-http-backend.ts';
import { registerBackendKind } from '../controllers/backend-kinds.ts';

registerBackendKind('samrad', (address) => lateHttpBackend('url' in address ? address.url : address.src));
// Documents written by hand are checked by their schemas, which only those who use them should pay for.
registerBackendKind('static', async (address) =>
  (await import('../backend/static/static-backend.ts')).createStaticBackend(address),
);
