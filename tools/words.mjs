/**
 * `node tools/words.mjs`: takes the messages out of the templates and makes the locales from `xliff/`.
 * With `--check` it fails where that changes anything, or where a message has no translation.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['src/i18n/xliff', 'src/i18n/generated'];
const isCheck = process.argv.includes('--check');

const before = contents();
for (const step of ['extract', 'build']) {
  const { status, stdout, stderr } = spawnSync('lit-localize', [step], { encoding: 'utf8' });
  if (status !== 0) fail([stdout, stderr].join('\n'));
}
const changed = [...contents()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
const untranslated = [...contents()].flatMap(([file, text]) =>
  [...text.matchAll(/<trans-unit id="([^"]+)">(?:(?!<\/trans-unit>)[^])*/g)]
    .filter(([unit]) => !/<target>[^]*\S[^]*<\/target>/.test(unit))
    .map(([, id]) => `${file}: ${id} has no translation`),
);
if (isCheck && changed.length > 0) fail(`Run "node tools/words.mjs" and commit: ${changed.join(', ')}`);
if (untranslated.length > 0) fail(untranslated.join('\n'));

function contents() {
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]),
    ),
  );
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
