import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
}

/** Files that may stand as they do, and the packages that they import. */
const sound: Readonly<Record<string, string>> = {
  'node_modules/hono/index.js': 'export class Hono {}',
  'node_modules/lit/index.js': 'export const html = String.raw;',
  'node_modules/zod/index.js': 'export const string = () => "";',
  'node_modules/zod/mini/index.js': 'export const string = () => "";',
  'src/index.ts': `export * from './components/poll/poll.ts';`,
  'src/contracts/poll.ts': `import * as z from 'zod/mini'; export const Poll = z.string(); export type Poll = string;`,
  'src/questionnaire/rules.ts': `import type { Poll } from '../contracts/poll.ts'; export const rules = (poll: Poll) => poll;`,
  'src/backend/backend.ts': `import type { Poll } from '../contracts/poll.ts'; export interface Backend { poll: Poll }`,
  'src/backend/http/http-backend.ts': `import { rules } from '../../questionnaire/rules.ts'; export const http = rules;`,
  'src/backend/static/faults.ts': `import { Poll } from '../../contracts/poll.ts'; export const check = Poll;`,
  'src/server/app.ts': `import { Poll } from '../contracts/poll.ts'; export const app = [Poll];`,
  'src/server/node/main.ts': `import { createServer } from 'node:http'; import { Hono } from 'hono'; import { app } from '../app.ts'; createServer([Hono, app]);`,
  'src/components/poll/poll.ts': `import { html } from 'lit'; import type { Poll } from '../../contracts/poll.ts'; export const poll = (p: Poll) => html\`\${p}\`;`,
  'src/components/area/area.ts': `export const area = 1;`,
  'src/i18n/two.ts': `export * from './one.ts';`,
  'src/define/poll.ts': `import { poll } from '../components/poll/poll.ts'; export const defined = poll;`,
};

/** Each file has one import that it must not have, and the rule that says so. */
const seeded: readonly (readonly [file: string, rule: string, code: string])[] = [
  ['src/contracts/node.ts', 'contracts-runs-its-own-rooms', `import 'node:fs';`],
  ['src/contracts/full.ts', 'contracts-are-of-the-small-zod', `export * from 'zod';`],
  ['src/questionnaire/zod.ts', 'questionnaire-runs-its-own-rooms', `export * from '../contracts/poll.ts';`],
  ['src/time/app.ts', 'time-knows-its-own-rooms', `export type * from '../server/app.ts';`],
  ['src/backend/zod.ts', 'backend-runs-its-own-rooms', `export * from '../contracts/poll.ts';`],
  ['src/server/node.ts', 'server-runs-its-own-rooms', `import 'node:fs';`],
  ['src/server/lit.ts', 'server-runs-its-own-rooms', `import 'lit';`],
  ['src/server/store/lit.ts', 'server-store-runs-its-own-rooms', `import 'lit';`],
  [
    'src/controllers/http.ts',
    'widgets-know-the-port-alone',
    `export * from '../backend/http/http-backend.ts';`,
  ],
  ['src/components/area/server.ts', 'components-runs-its-own-rooms', `import '../../server/app.ts';`],
  ['src/components/area/zod.ts', 'components-runs-its-own-rooms', `export * from '../../contracts/poll.ts';`],
  ['src/components/area/poll.ts', 'a-component-stands-alone', `export * from '../poll/poll.ts';`],
  ['src/components/area/define.ts', 'components-runs-its-own-rooms', `import '../../define/poll.ts';`],
  ['src/templates/task.ts', 'templates-runs-its-own-rooms', `import 'hono';`],
  ['src/cellar/room.ts', 'rooms-are-named-here', `import '../contracts/poll.ts';`],
  ['src/styles/lost.ts', 'everything-is-found', `import './nowhere.ts';`],
  ['src/i18n/one.ts', 'no-cycle', `export * from './two.ts';`],
  ['stories/poll.stories.ts', 'demo-and-stories-use-the-public-paths', `import '../src/define/poll.ts';`],
];

const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

let house: string;
let found: Cruise['summary']['violations'];

before(async () => {
  house = await mkdtemp(join(tmpdir(), 'samrad-house-'));
  for (const name of ['tsconfig.json', 'package.json']) await cp(name, join(house, name));
  const files = [...Object.entries(sound), ...seeded.map(([file, , code]) => [file, code] as const)];
  for (const [file, code] of files) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), code);
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruiser, 'src', 'stories', '--output-type=json', `--config=${resolve('.dependency-cruiser.cjs')}`],
    { cwd: house },
  );
  found = (JSON.parse(stdout) as Cruise).summary.violations;
});

after(() => rm(house, { recursive: true }));

for (const [file, rule] of seeded) {
  test(`${rule} refuses what ${file} imports`, () => {
    const rules = found.filter((one) => one.from === file).map((one) => one.rule.name);
    assert.ok(rules.includes(rule), `${file} breaks: ${rules.join()}`);
  });
}

test('lets every other import be', () => {
  const files = new Set(seeded.map(([file]) => file));
  assert.deepEqual(
    found.filter(({ from }) => !files.has(from)),
    [],
  );
});
