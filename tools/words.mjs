/**
 * `node tools/words.mjs`: takes the messages out of the templates and makes the locales from `xliff/`.
 * It fails where a message has no translation in some locale, or where the translation has other places to fill in;
 * with `--check` also where anything changes.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const folders = ['src/i18n/xliff', 'src/i18n/generated'];
const isCheck = process.argv.includes('--check');

const before = contents();
for (const step of ['extract', 'build']) {
  const { status, stdout, stderr } = spawnSync('lit-localize', [step], { encoding: 'utf8' });
  if (status !== 0) fail([stdout, stderr].join('\n'));
}
const changed = [...contents()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
if (isCheck && changed.length > 0) fail(`Run "node tools/words.mjs" and commit: ${changed.join(', ')}`);
const faults = [...contents()].flatMap(([file, text]) =>
  extname(file) === '.xlf' ? faultsOf(basename(file, '.xlf'), text) : [],
);
if (faults.length > 0) fail(faults.join('\n'));

function faultsOf(locale, xliff) {
  return [...xliff.matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)].flatMap(([, id, unit]) => {
    const [source = '', target = ''] = ['source', 'target'].map((name) => elementIn(unit, name));
    if (!target.trim()) return [`${locale}: ${id} has no translation`];
    const [wanted, given] = [source, target].map(placeholdersOf);
    return wanted === given
      ? []
      : [`${locale}: ${id} has ${given || 'nothing'} to fill in, and the source has ${wanted || 'nothing'}`];
  });
}

function elementIn(unit, name) {
  return new RegExp(`<${name}>([^]*?)</${name}>`).exec(unit)?.[1];
}

function placeholdersOf(text) {
  return [...text.matchAll(/\{\w+\}/g)].map(String).sort().join(' ');
}

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
