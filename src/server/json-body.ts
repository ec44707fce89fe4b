import type * as z from 'zod/mini';
import { refusal } from '../backend/refusal.ts';
import { fieldProblems } from '../contracts/field-problems.ts';
import type { AppRequest } from './app-request.ts';

const deepest = 32;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the JSON body of a request by its schema. Rejects with a `BackendError` for anything else than one
 * document of JSON in UTF-8, of at most `limit` bytes, that is on contract.
 */
export async function readBody<T>(request: AppRequest, schema: z.ZodMiniType<T>, limit: number): Promise<T> {
  const { document } = await readJson(request, limit);
  const errors = fieldProblems(schema, document);
  if (errors.length > 0) throw refusal('invalid', 'The body is not on contract; see errors.', { errors });
  return document as T;
}

/** Reads the JSON body of a request, whatever is in it, with the text that it was written as. Rejects as `readBody`. */
export async function readJson(
  request: AppRequest,
  limit: number,
): Promise<{ readonly text: string; readonly document: unknown }> {
  checkType(request.headers);
  const text = decoded(await readBytes(request, limit));
  const document = parse(text);
  checkNesting(document);
  return { text, document };
}

function checkType(headers: AppRequest['headers']): void {
  const type = headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw refusal('unsupported-media-type', 'Send JSON in UTF-8, with "Content-Type: application/json".');
  }
  if (headers.has('content-encoding')) {
    throw refusal('unsupported-media-type', 'Send the body as it is, without a Content-Encoding.');
  }
}

/**
 * An HTTP server takes no more of a body than its Content-Length says (RFC 9112, 6.3), so one that says little
 * can be read in one go. Any other is counted as it arrives.
 */
async function readBytes(request: AppRequest, limit: number): Promise<Uint8Array> {
  const tooLarge = () => refusal('too-large', `The body may have at most ${limit} bytes.`);
  const length = request.headers.get('content-length');
  if (Number(length) > limit) throw tooLarge();
  const isFramed = length !== null && !request.headers.has('transfer-encoding');
  if (isFramed || !request.body) {
    const bytes = new Uint8Array(await request.arrayBuffer().catch(brokenOff));
    if (bytes.length > limit) throw tooLarge();
    return bytes;
  }

  const parts: Uint8Array[] = [];
  let taken = 0;
  const reader = request.body.getReader();
  const next = () => reader.read().catch(brokenOff);
  for (let part = await next(); !part.done; part = await next()) {
    taken += part.value.length;
    if (taken > limit) {
      void reader.cancel().catch(() => {});
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return joined(parts, taken);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Whoever sent it went away, or took too long: nothing here is out of order. */
function brokenOff(): never {
  throw refusal('bad-request', 'The body broke off before its end.');
}

function decoded(bytes: Uint8Array): string {
  if (bytes.length === 0) throw refusal('bad-request', 'The body is empty.');
  try {
    return decoder.decode(bytes);
  } catch {
    throw refusal('bad-request', 'The body is not UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('bad-request', 'The body is not JSON.');
  }
}

/**
 * Bounds the depth before anything walks the document by recursion, and refuses the key `__proto__`, which
 * the schemas of records would pass over in silence.
 */
function checkNesting(document: unknown): void {
  let level = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw refusal('bad-request', `The body may be at most ${deepest} levels deep.`);
    const objects = level.filter((value) => typeof value === 'object' && value !== null);
    if (objects.some((object) => Object.hasOwn(object, '__proto__'))) {
      throw refusal('bad-request', 'There can be no "__proto__" in the body; leave it out.');
    }
    level = objects.flatMap((object): unknown[] => Object.values(object));
  }
}
