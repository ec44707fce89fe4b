import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { Lazy } from '../../src/controllers/lazy.ts';

function setup() {
  const host = { requestUpdate: () => undefined } as unknown as ReactiveControllerHost & Element;
  const loads: { resolve(value: string): void; reject(reason: Error): void }[] = [];
  const load = () => new Promise<string>((resolve, reject) => loads.push({ resolve, reject }));
  const told: (string | undefined)[] = [];
  const lazy: Lazy<string> = new Lazy(host, load, async ({ reason }) => {
    told.push(lazy.error ? undefined : reason);
  });
  return { lazy, loads, told };
}

describe('Lazy', () => {
  it('lets everybody who asks wait for the one fetch', async () => {
    const { lazy, loads } = setup();
    void lazy.fetch();
    // A press on a button gives it the focus first, so that this second call is the usual one.
    const second = lazy.fetch().then(() => lazy.value);
    loads[0]?.resolve('here');
    assert.equal(await second, 'here');
    assert.equal(loads.length, 1);
  });

  it('fetches again after a failure, and no more when it is here', async () => {
    const { lazy, loads, told } = setup();
    const first = lazy.fetch();
    loads[0]?.reject(new Error('offline'));
    await first;
    assert.equal(lazy.error?.reason, 'offline');
    assert.deepEqual(told, ['offline'], 'once, before the host is told');
    const second = lazy.fetch();
    loads[1]?.resolve('here');
    await second;
    await lazy.fetch();
    assert.deepEqual([lazy.value, lazy.error, loads.length], ['here', undefined, 2]);
  });
});
