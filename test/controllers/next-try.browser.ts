import { expect } from '@open-wc/testing';
import { nextTry, pauseBefore } from '../../src/controllers/next-try.ts';

/** A try that is waited for, on a page that nobody sees or somebody does. */
function setup({ isHidden = false } = {}) {
  const sight = { isHidden };
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => sight.isHidden });
  const stop = new AbortController();
  let isDue = false;
  void nextTry(9, stop.signal).then(() => (isDue = true));
  return { sight, stop, isDue: () => Promise.resolve().then(() => isDue) };
}

describe('the next try', () => {
  afterEach(() => Reflect.deleteProperty(document, 'hidden'));

  it('comes after a longer pause each time, up to a minute, and not at the same time for all', () => {
    expect([0, 1, 2, 9].map((tries) => pauseBefore(tries, 0.5))).to.deep.equal([2_000, 4_000, 8_000, 60_000]);
    expect([0, 1].map((chance) => pauseBefore(0, chance))).to.deep.equal([1_000, 3_000]);
  });

  it('comes as soon as the device is online', async () => {
    const { isDue } = setup();
    expect(await isDue()).to.equal(false);
    window.dispatchEvent(new Event('online'));
    expect(await isDue()).to.equal(true);
  });

  it('waits until somebody sees the page', async () => {
    const { sight, isDue } = setup({ isHidden: true });
    window.dispatchEvent(new Event('online'));
    expect(await isDue()).to.equal(false);
    sight.isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await isDue()).to.equal(true);
  });

  it('is not waited for where nothing is wanted any more', async () => {
    const { stop, isDue } = setup();
    stop.abort();
    expect(await isDue()).to.equal(true);
  });
});
