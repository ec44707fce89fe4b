import { expect } from '@open-wc/testing';
import { solve, solveInSlices } from '../../src/controllers/proof-solver.ts';
import { readProof, search, seedOf } from '../../src/proof/puzzle.ts';

const key = '0123456789abcdef';
const challenge =
  's1.polls/viktigast.refusal.1790000000.1790000600.16.13.0123456789abcdef0123456789abcdef.signature';

const isSolved = (proof: string): boolean => {
  const seed = seedOf(challenge, key);
  const { solutions } = readProof(proof);
  return (
    solutions.length === 16 &&
    solutions.every(
      (number, puzzle) => number !== undefined && search(seed, puzzle, 13, number, 1) === number,
    )
  );
};

/** What `work` does with the constructor of workers in its place. */
async function withWorker<T>(constructor: unknown, work: () => Promise<T>): Promise<T> {
  const { Worker } = window;
  Object.assign(window, { Worker: constructor });
  try {
    return await work();
  } finally {
    Object.assign(window, { Worker });
  }
}

describe('solving a challenge', () => {
  it('happens in a worker, which is gone afterwards', async () => {
    const made: Worker[] = [];
    let ended = 0;
    class SeenWorker extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        made.push(this);
      }
      override terminate(): void {
        ended += 1;
        super.terminate();
      }
    }
    const turns = { before: 0 };
    const timer = setInterval(() => turns.before++, 1);
    const proof = await withWorker(SeenWorker, () => solve(challenge, key));
    clearInterval(timer);
    expect(isSolved(proof)).to.equal(true);
    expect([made.length, ended]).to.deep.equal([1, 1]);
  });

  it('happens on the page where workers are forbidden', async () => {
    const forbidden = function () {
      throw new DOMException('no', 'SecurityError');
    };
    expect(isSolved(await withWorker(forbidden, () => solve(challenge, key)))).to.equal(true);
    expect(isSolved(await withWorker(undefined, () => solve(challenge, key)))).to.equal(true);
  });

  it('happens on the page where a worker cannot run what it is given', async () => {
    class Broken extends Worker {
      constructor() {
        super('data:text/javascript,throw new Error("no")');
      }
    }
    expect(isSolved(await withWorker(Broken, () => solve(challenge, key)))).to.equal(true);
  });

  it('lets the page take its turn again and again', async () => {
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setTimeout(count);
    };
    setTimeout(count);
    expect(isSolved(await solveInSlices(challenge, key))).to.equal(true);
    isDone = true;
    expect(turns).to.be.above(2);
  });

  it('refuses what no person would be asked to wait for', async () => {
    let failure: unknown;
    await solve(challenge.replace('.16.13.', '.64.32.'), key).catch((error: unknown) => (failure = error));
    expect(failure).to.be.instanceOf(RangeError);
  });
});
