import { pino } from 'pino';
import type { Logger } from 'pino';
import { BackendError } from '../../backend/errors.ts';
import type { LogEntry } from '../app.ts';

/**
 * Lines of JSON on standard error. Of a request there is the route's pattern, the status and the time it
 * took: no address, no body, no receipt, nothing that stood in the path.
 */
export const createLog = (): Logger =>
  pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: false }));

export function logRequest(log: Logger, { error, ms, ...entry }: LogEntry): void {
  const request = { ...entry, ms: Math.round(ms * 10) / 10 };
  if (error === undefined) log.info(request, 'request');
  else log.error({ ...request, error: traceOf(error) }, 'request');
}

/** Of an answer that could not be sent to its end: its request was logged when it began. */
export function logBrokenOff(log: Logger, cause: unknown): void {
  const error = BackendError.from(cause);
  log.error({ problem: error.reason, error: traceOf(error) }, 'answer broke off');
}

/** Where an error was thrown, and what led to it, without its message: that may quote what somebody wrote. */
function traceOf(error: Error): object {
  return {
    name: error.name,
    code: 'code' in error ? error.code : undefined,
    at: error.stack
      // A message may have lines that look like a trace.
      ?.replace(error.message, '')
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .map((line) => line.trim()),
    cause: error.cause instanceof Error ? traceOf(error.cause) : undefined,
  };
}
