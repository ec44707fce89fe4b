import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Metrics } from '../../../src/server/node/metrics.ts';

const entry = { method: 'GET', route: '/v1/polls/:id', status: 200, ms: 3 };

/** Samples by their name and labels; fails where a line is not of the format. */
function samplesIn(text: string): Map<string, number> {
  assert.ok(text.endsWith('\n'));
  const types = new Map<string, string>();
  const samples = new Map<string, number>();
  for (const line of text.trimEnd().split('\n')) {
    const [, type] = /^# TYPE (\S+ (?:counter|gauge|histogram))$/.exec(line) ?? [];
    if (type) types.set(...(type.split(' ') as [string, string]));
    if (line.startsWith('#')) {
      assert.match(line, /^# (TYPE|HELP) [a-z_:][a-z0-9_:]* ./);
      continue;
    }
    const [, name = '', labels = '', value] =
      /^([a-z_:][a-z0-9_:]*)((?:\{[a-z_]+="[^"\\\n]*"(?:,[a-z_]+="[^"\\\n]*")*\})?) (-?[\d.e+-]+)$/i.exec(
        line,
      ) ?? [];
    assert.ok(value !== undefined, line);
    assert.ok(types.has(name) || types.has(name.replace(/_(bucket|sum|count)$/, '')), `${name} has no type`);
    assert.ok(!samples.has(name + labels), `${line} stands twice`);
    samples.set(name + labels, Number(value));
  }
  return samples;
}

it('counts requests by method, route and status, with the time that they took', async () => {
  const metrics = new Metrics();
  for (const ms of [0.5, 3, 40, 60_000]) metrics.observe({ ...entry, ms });
  metrics.observe({ ...entry, status: 404, problem: 'not-found' });
  const samples = samplesIn(await metrics.text());
  const labels = 'method="GET",route="/v1/polls/:id",status="200"';
  const bucket = (le: string) => samples.get(`samrad_request_duration_seconds_bucket{${labels},le="${le}"}`);
  assert.deepEqual(['0.001', '0.0025', '0.005', '0.05', '10', '+Inf'].map(bucket), [1, 1, 2, 3, 3, 4]);
  assert.equal(samples.get(`samrad_request_duration_seconds_count{${labels}}`), 4);
  assert.equal(samples.get(`samrad_request_duration_seconds_sum{${labels}}`), 60.0435);
  assert.equal(samples.get('samrad_problems_total{problem="not-found"}'), 1);
});

it('has as many series as the code has routes, whatever is asked', async () => {
  const metrics = new Metrics();
  const size = async () => samplesIn(await metrics.text()).size;
  metrics.observe({ ...entry, method: 'BREW' });
  const before = await size();
  for (let i = 0; i < 100; i++) metrics.observe({ ...entry, method: `M${i}` });
  assert.equal(await size(), before);
});

it('tells what it is given to read, and leaves out what cannot be told', async () => {
  const metrics = new Metrics([
    { name: 'samrad_disk_free_bytes', help: 'Room', read: async () => 7 },
    { name: 'samrad_unknown', help: 'Unknown', read: () => undefined },
  ]);
  const samples = samplesIn(await metrics.text());
  assert.equal(samples.get('samrad_disk_free_bytes'), 7);
  assert.ok(!samples.has('samrad_unknown'));
  assert.ok((samples.get('process_resident_memory_bytes') ?? 0) > 1e7);
});
