import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { commands } from '../../src/server/node/command.ts';
import { flags } from '../../src/server/node/command-line/flags.ts';

const page = await readFile('docs/operate.md', 'utf8');
const settings = await readFile('deploy/samrad.env', 'utf8');

for (const [name, { env, fallback }] of Object.entries(flags)) {
  test(`--${name} is told of, with its twin in the environment and its default`, () => {
    const rows = page.split('\n').filter((line) => line.startsWith(`| \`--${name}`));
    assert.ok(rows.length > 0, `no row for --${name}`);
    if (env !== undefined) assert.ok(rows.some((row) => row.includes(`\`${env}\``)));
    if (env !== undefined && fallback !== undefined) {
      assert.ok(rows.some((row) => row.includes(`\`${fallback}\``)));
    }
  });
}

test('names no flag and no variable that there is not', () => {
  const known = new Set<string>(Object.values(flags).flatMap(({ env }) => env ?? []));
  const named = [...(page + settings).matchAll(/\bSAMRAD_\w+/g)].map(([variable]) => variable);
  assert.deepEqual(
    named.filter((variable) => !known.has(variable)),
    [],
  );
  const written = [...page.matchAll(/^\| `--([a-z-]+)/gm)].map(([, flag = '']) => flag);
  assert.deepEqual(
    written.filter((flag) => !Object.hasOwn(flags, flag)),
    [],
  );
});

for (const name of Object.keys(commands)) {
  test(`samrad ${name} is told of`, () => assert.ok(page.includes(`samrad ${name}`)));
}

test('the unit starts the server anew, however long its database is away', async () => {
  const unit = await readFile('deploy/samrad.service', 'utf8');
  const general = unit.slice(unit.indexOf('[Unit]'), unit.indexOf('[Service]'));
  assert.match(general, /^StartLimitIntervalSec=0$/m);
  assert.match(unit, /^Restart=always$/m);
  assert.match(unit, /^RestartSec=1$/m);
});
