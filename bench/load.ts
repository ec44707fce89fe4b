import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';

/**
 * A program of its own, so that it has a core of its own: reads what to ask for (`Load`, JSON) from standard
 * input, asks for it as fast as it is answered, and writes what came of it (`LoadResult`, JSON).
 */
export interface Load {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The status that counts; any other ends the bench. */
  readonly status: number;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds that 99 of 100 requests took at most. */
  readonly p99: number;
}

const { status, seconds, ...options } = JSON.parse(await text(process.stdin)) as Load;
const { duration, latency, errors, statusCodeStats } = await autocannon({
  ...options,
  duration: seconds,
  idReplacement: options.method === 'POST',
});
const others = Object.keys(statusCodeStats).filter((code) => code !== String(status));
if (errors > 0 || others.length > 0) {
  throw new Error(
    `${options.url}: ${errors} errors, and answers ${others.join(', ') || 'none'}, not ${status}`,
  );
}
const result: LoadResult = {
  answered: statusCodeStats[status]?.count ?? 0,
  seconds: duration,
  p99: latency.p99,
};
process.stdout.write(JSON.stringify(result));
