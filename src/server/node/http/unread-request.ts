import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemOf } from '../../../backend/refusal.ts';
import type { Problem } from '../../../contracts/index.ts';

const { maxHeaderSize, STATUS_CODES } = process.getBuiltinModule('node:http');

/** What Node's parser could not read, or did not wait for. Nothing of what was sent is in it. */
function problemBy(code: string | undefined): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return problemByStatus(431, `The address and the headers may have at most ${maxHeaderSize} bytes.`);
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return problemOf('too-large', 'Send chunks without extensions.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problemByStatus(408, 'The request did not arrive in time. Send it again.');
    default:
      return problemOf('bad-request', 'This is no request of HTTP/1.1 as RFC 9112 has it.');
  }
}

/** No more than the status says (RFC 9457, 4.2.1). */
const problemByStatus = (status: number, detail: string): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? '',
  status,
  detail,
});

/** Node knows of no public name for the answer that is being written to a connection. */
type Connection = Duplex & { readonly _httpMessage?: ServerResponse | null };

/**
 * Refuses what came to be no request, where no answer has begun that it would be taken for a part of, and hangs up.
 * Gives the status; none where nobody is told.
 */
export function refuseUnread(
  { code }: NodeJS.ErrnoException,
  connection: Connection,
  headers: Readonly<Record<string, string>>,
): number | undefined {
  const hangUp = () => connection.destroy();
  if (!connection.writable || connection._httpMessage?.headersSent) {
    connection.end(hangUp);
    return undefined;
  }
  const problem = problemBy(code);
  const body = JSON.stringify(problem);
  const head = {
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    Date: new Date().toUTCString(),
    Connection: 'close',
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`;
  connection.end([status, ...lines, '', body].join('\r\n'), hangUp);
  return problem.status;
}
