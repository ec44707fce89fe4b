/** `npm test [name ...]`: every check, or those that are named, then how many passed and failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const nodeTest = (...rest) =>
  ['node', '--test', '--test-reporter=spec', '--test-reporter-destination=stdout'].concat(
    '--test-reporter=./tools/counts/node-reporter.mjs',
    '--test-reporter-destination=stdout',
    rest,
  );

/** They wait for processes and disks more than they work: on two cores, too, two files run at a time. */
const sideBySide = `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`;

const storiesIn = (engine) => ['node', 'tools/stories.mjs', `--engine=${engine}`];

/**
 * In order: later ones use what `build` made. A check that counts no tests of its own is one. `stories` names all
 * whose name begins so.
 */
const checks = {
  format: ['prettier', '--check', '--log-level=warn', '.'],
  types: ['tsc', '-p', '.'],
  lint: ['eslint', '.'],
  rooms: ['depcruise', 'src', 'demo', 'stories', '--output-type=err-long'],
  unused: ['knip', '--no-progress', '--include=files,dependencies,unlisted,unresolved'],
  words: ['node', 'tools/words.mjs', '--check'],
  build: ['npm', 'run', '--silent', 'build'],
  size: ['node', 'tools/size.mjs'],
  unit: nodeTest(sideBySide, 'test/!(e2e)/**/*.test.ts'),
  browser: ['wtr'],
  'stories:build': ['storybook', 'build', '--quiet', '--disable-telemetry'],
  'stories:chromium': storiesIn('chromium'),
  'stories:firefox': storiesIn('firefox'),
  'stories:webkit': storiesIn('webkit'),
  e2e: nodeTest('test/e2e/**/*.test.ts'),
};

const folder = mkdtempSync(join(tmpdir(), 'samrad-counts-'));
const wanted = process.argv.slice(2);
const results = Object.entries(checks)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name) || wanted.includes(name.split(':')[0]))
  .map(([name, command]) => ({ name, ...run(name, command) }));
rmSync(folder, { recursive: true });

for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;

function run(name, [program, ...args]) {
  console.log(`\n# ${name}`);
  const file = join(folder, `${name}.json`);
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, SAMRAD_COUNTS: file },
  });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (counts === undefined || counts.passed + counts.failed === 0) {
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  }
  // A run that failed though no test did, such as one that was cut off, is a failure too.
  return { passed: counts.passed, failed: counts.failed || (status === 0 ? 0 : 1) };
}
