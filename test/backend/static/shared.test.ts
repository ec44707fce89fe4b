import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shared } from '../../../src/backend/static/shared.ts';

function setup() {
  const asked: {
    url: string;
    signal: AbortSignal;
    answer: { resolve: (text: string) => void; reject: (reason: Error) => void };
  }[] = [];
  const get = shared(
    (url, signal) =>
      new Promise<string>((resolve, reject) => asked.push({ url, signal, answer: { resolve, reject } })),
  );
  const last = () => asked.at(-1) ?? assert.fail('nothing was asked');
  return { asked, get, last };
}

test('asks once for all who want the same at the same time, and anew after that', async () => {
  const { asked, get, last } = setup();
  const both = Promise.all([get('/a', undefined), get('/a', undefined)]);
  assert.equal(asked.length, 1);
  last().answer.resolve('one');
  assert.deepEqual(await both, ['one', 'one']);
  const other = get('/a', undefined);
  last().answer.resolve('two');
  assert.equal(await other, 'two');
  assert.equal(asked.length, 2);
});

test('asks for each URL by itself, and after a failure anew', async () => {
  const { asked, get, last } = setup();
  const first = get('/a', undefined);
  last().answer.reject(new Error('down'));
  await assert.rejects(first, /down/);
  void get('/a', undefined);
  void get('/b', undefined);
  assert.deepEqual(
    asked.map(({ url }) => url),
    ['/a', '/a', '/b'],
  );
});

test('lets one leave by her own reason while another waits, and gives up when all have left', async () => {
  const { asked, get, last } = setup();
  const [one, another] = [new AbortController(), new AbortController()];
  const first = get('/a', one.signal);
  const second = get('/a', another.signal);
  one.abort(new Error('the first left'));
  await assert.rejects(first, /the first left/);
  assert.equal(last().signal.aborted, false);
  another.abort(new Error('the second left'));
  await assert.rejects(second, /the second left/);
  assert.equal(last().signal.aborted, true);

  const third = get('/a', undefined);
  assert.equal(asked.length, 2, 'what was given up is asked anew');
  last().answer.resolve('here');
  assert.equal(await third, 'here');
});

test('asks nothing for somebody who has left already', async () => {
  const { asked, get } = setup();
  await assert.rejects(get('/a', AbortSignal.abort(new Error('gone'))), /gone/);
  assert.equal(asked.length, 0);
});
