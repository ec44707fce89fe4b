import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

const size = resolve('tools/size.mjs');
const houses: string[] = [];
after(() => Promise.all(houses.map((house) => rm(house, { recursive: true }))));

/** Cannot be made smaller than so many bytes on the wire. */
const noise = (bytes: number): string => randomBytes(bytes).toString('base64');

/** A build of the form alone, with all in its place. */
const soundManifest = {
  'src/loader/loader.ts': {
    file: 'samrad.js',
    dynamicImports: ['src/define/consultation-form.ts'],
  },
  'src/define/consultation-form.ts': {
    file: 'chunks/form.js',
    imports: ['_shared.js'],
    dynamicImports: [
      'src/components/consultation-form/answering.ts',
      'src/backend/static/faults.ts',
      'src/i18n/generated/en.ts',
    ],
  },
  '_shared.js': { file: 'chunks/shared.js' },
  'src/components/consultation-form/answering.ts': {
    file: 'chunks/answering.js',
    imports: ['_shared.js', 'src/define/consultation-form.ts'],
  },
  'src/backend/static/faults.ts': { file: 'chunks/static.js' },
  'src/i18n/generated/en.ts': { file: 'chunks/en.js' },
};
const soundFiles = {
  'src/define/consultation-form.ts': '',
  'dist/samrad.js': noise(400),
  'dist/chunks/form.js': noise(3_000),
  'dist/chunks/shared.js': noise(2_000),
  'dist/chunks/answering.js': noise(1_000),
  'dist/chunks/static.js': 'class ZodError { _zod }',
  'dist/chunks/en.js': noise(500),
  'dist/command/serve.js': '"Context is not finalized" "No call has this path"',
  'dist/command/store.js': '"node:sqlite"',
};

/** Runs the check on the sound build with these files in it. */
async function check(files: Readonly<Record<string, string>> = {}, manifest: object = soundManifest) {
  const house = await mkdtemp(join(tmpdir(), 'samrad-size-'));
  houses.push(house);
  const all = { ...soundFiles, 'dist/.vite/manifest.json': JSON.stringify(manifest), ...files };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), text);
  }
  const counts = join(house, 'counts.json');
  const env = { ...process.env, SAMRAD_COUNTS: counts };
  const { code, output, errors } = await new Promise<{ code: number; output: string; errors: string }>(
    (done) => {
      const child = execFile(process.execPath, [size], { cwd: house, env }, (_, stdout, stderr) =>
        done({ code: child.exitCode ?? -1, output: stdout, errors: stderr }),
      );
    },
  );
  const { passed, failed } = JSON.parse(await readFile(counts, 'utf8')) as { passed: number; failed: number };
  return { code, output, errors, passed, failed };
}

test('lets a build through that keeps to its budgets', async () => {
  const { code, errors, passed, failed } = await check();
  assert.equal(errors, '');
  assert.deepEqual({ code, failed }, { code: 0, failed: 0 });
  assert.ok(passed > 5);
});

test('adds what is imported, once, and tells what is fetched later from it', async () => {
  const { output } = await check();
  const bytes = (row: string) => Number(new RegExp(`^${row} +(\\d+)`, 'm').exec(output)?.[1]);
  const first = bytes('consultation-form');
  assert.ok(first > 4_000 && first < 6_000, output);
  const answering = bytes('later: answering');
  assert.equal(bytes('consultation-form, all that answering takes'), first + answering);
  assert.ok(answering < 1_500, output);
});

test('refuses a first load that is over its budget', async () => {
  const { code, errors, failed } = await check({ 'dist/chunks/shared.js': noise(20_000) });
  assert.equal(code, 1);
  assert.equal(failed, 1);
  assert.match(errors, /consultation-form keeps to its budget: \d+ bytes, and \d+ are allowed/);
});

test('refuses a rest that makes the whole too large', async () => {
  const { code, errors } = await check({ 'dist/chunks/answering.js': noise(40_000) });
  assert.equal(code, 1);
  assert.match(errors, /all that answering takes keeps to its budget/);
});

for (const [stranger, text] of [
  ['zod', 'x._zod'],
  ['zod', 'class ZodError'],
  ['server code', 'import "node:sqlite"'],
  ['server code', 'Error("Context is not finalized. Did")'],
] as const) {
  test(`refuses ${text} in the first load`, async () => {
    const { code, errors } = await check({ 'dist/chunks/shared.js': text });
    assert.equal(code, 1);
    assert.match(errors, new RegExp(`first load: chunks/shared.js has ${stranger} in it`));
  });
}

test('refuses zod in what answering fetches, and server code also beside the schemas', async () => {
  const { errors } = await check({
    'dist/chunks/answering.js': 'x._zod',
    'dist/chunks/static.js': 'ZodError _zod node:sqlite',
  });
  assert.match(errors, /answering.js has zod in it/);
  assert.match(errors, /static.js has server code in it/);
});

test('refuses a search that would find nothing anywhere', async () => {
  const { code, errors } = await check({ 'dist/chunks/static.js': 'renamed' });
  assert.equal(code, 1);
  assert.match(errors, /the search for zod is blind: there is no "_zod" in chunks\/static.js/);
});

test('refuses a search for the server that would find none', async () => {
  const { code, errors } = await check({ 'dist/command/store.js': '"pg"' });
  assert.equal(code, 1);
  assert.match(errors, /the search for server code is blind: there is no "node:sqlite" in command/);
});

test('passes over a widget that does not exist, and refuses one that the loader forgot', async () => {
  assert.doesNotMatch((await check()).output, /feedback-poll/);
  const forgetful = { ...soundManifest, 'src/loader/loader.ts': { file: 'samrad.js', dynamicImports: [] } };
  const { code, errors } = await check({}, forgetful);
  assert.equal(code, 1);
  assert.match(errors, /the loader fetches consultation-form: it is not in the manifest/);
});
