import { proofText, readChallenge, search, seedOf, unsigned, type Challenge } from '../proof/index.ts';

/** Milliseconds. A frame has 16. */
const longestSlice = 10;
/** Hashes between two looks at the clock: less than a millisecond on a slow phone. */
const batch = 200;
/** Milliseconds until a worker has fetched its script. */
const longestStart = 3_000;
/** What it says then. */
const ready = 'ready';

declare const WorkerGlobalScope: unknown;

/**
 * Finds the proof that a challenge asks for: in a worker where the page allows one, else on the page in short pieces.
 * Rejects with a RangeError where the challenge is none that a person would be asked to wait for.
 */
export async function solve(challenge: string, key: string): Promise<string> {
  askedBy(challenge);
  return (await solveInWorker(challenge, key)) ?? (await solveInSlices(challenge, key));
}

export async function solveInSlices(challenge: string, key: string): Promise<string> {
  const work = solutionsOf(challenge, key);
  let until = performance.now() + longestSlice;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + longestSlice;
  }
}

function askedBy(challenge: string): Challenge {
  const asked = readChallenge(unsigned(challenge).text);
  if (!asked) throw new RangeError('That is no challenge of this version.');
  return asked;
}

/** Goes on by one batch at each step; returns the proof. */
function* solutionsOf(challenge: string, key: string): Generator<void, string> {
  const asked = askedBy(challenge);
  const seed = seedOf(challenge, key);
  const solutions: number[] = [];
  for (let from = 0; solutions.length < asked.puzzles; from += batch) {
    const found = search(seed, solutions.length, asked.bits, from, batch);
    if (found !== undefined) {
      solutions.push(found);
      from = -batch;
    }
    yield;
  }
  return proofText(challenge, solutions);
}

/** Lets the page draw and answer first. Timers would be slowed down after the fifth. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * This very module is the worker's script, so that nothing depends on how a site bundles it. A worker of another origin is
 * not allowed, and one made of a string takes a policy that hardly any page has: there is none then, nor where it fails.
 */
async function solveInWorker(challenge: string, key: string): Promise<string | undefined> {
  let worker: Worker | undefined;
  try {
    const url = import.meta.url;
    if (new URL(url).origin !== location.origin) return undefined;
    worker = new Worker(scriptUrl(url), { type: 'module' });
    return await answerOf(worker, [challenge, key]);
  } catch {
    return undefined;
  } finally {
    worker?.terminate();
  }
}

/** Rejects where the worker says nothing in the beginning: a bundler may have put other code under its URL. */
function answerOf(worker: Worker, question: readonly [challenge: string, key: string]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('The worker cannot run.'));
    const timer = setTimeout(fail, longestStart);
    worker.onmessage = ({ data }: MessageEvent<string>) => {
      clearTimeout(timer);
      if (data === ready) worker.postMessage(question);
      else resolve(data);
    };
    worker.onerror = (event) => {
      // It is met here, and nothing of the page's.
      event.preventDefault();
      clearTimeout(timer);
      fail();
    };
  });
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

declare const trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;

let policy: ScriptPolicy | undefined;

/** A page with trusted types allows a worker where it names the policy `samrad`. */
function scriptUrl(url: string): string {
  if (typeof trustedTypes === 'undefined') return url;
  policy ??= trustedTypes.createPolicy('samrad', { createScriptURL: (own) => own });
  return policy.createScriptURL(url);
}

if (typeof document === 'undefined' && typeof WorkerGlobalScope === 'function') {
  self.onmessage = ({ data: [challenge, key] }: MessageEvent<readonly [string, string]>) => {
    void solveInSlices(challenge, key).then((proof) => self.postMessage(proof));
  };
  self.postMessage(ready);
}
