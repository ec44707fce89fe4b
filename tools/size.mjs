/**
 * `npm run build`, then `node tools/size.mjs`: what a page fetches for a widget, minified and compressed
 * with brotli, against its budget; and that no server code and no zod is in it.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { budgets } from './size/budgets.mjs';
import { readBuild } from './size/manifest.mjs';
import { blindTo, strangersIn } from './size/strangers.mjs';
import { wireBytes } from './size/wire-bytes.mjs';

const dist = 'dist';
/** The one chunk that may carry zod: what is wrong in a document written by hand its schema tells. */
const withSchemas = 'src/backend/static/faults.ts';

const build = readBuild(dist);
const checks = [];
const rows = [];
const later = new Map();

for (const { widgets, firstLoad, answering } of budgets) {
  const missing = widgets.filter((widget) => !build.has(widget));
  const unbuilt = missing.filter((widget) => existsSync(`src/define/${widget}.ts`));
  if (unbuilt.length > 0) check(`the loader fetches ${unbuilt.join(' and ')}`, ['it is not in the manifest']);
  if (missing.length > 0) continue;

  const fetched = build.fetched(widgets);
  const name = widgets.length > 1 ? `all ${widgets.length} widgets` : widgets[0];
  const first = wireBytes(dist, fetched.first);
  bound(name, first, firstLoad);
  check(`${name}: nothing strange in the first load`, strangersIn(dist, fetched.first));
  for (const [source, files] of fetched.later) {
    const strange = source === withSchemas ? ['server code'] : undefined;
    check(`${name}: nothing strange in ${chunkName(source)}`, strangersIn(dist, files, strange));
    later.set(source, Math.max(later.get(source) ?? 0, wireBytes(dist, files)));
  }
  if (answering) {
    const rest = wireBytes(dist, fetched.later.get(answering.source) ?? []);
    check(`${name}: the chunk for answering is found`, rest > 0 ? [] : [`no ${answering.source}`]);
    bound(`${name}, all that answering takes`, first + rest, answering.bytes);
  }
}
check('zod is found where it is', blindTo(dist, [build.file(withSchemas)], 'zod'));
check('server code is found where it is', blindTo(dist, commandFiles(), 'server code'));

for (const [source, bytes] of later) {
  // A page in another language than Swedish fetches its words at once; the rest waits until it is needed.
  const when = source.includes('/i18n/') ? 'in this language: ' : 'later: ';
  rows.push([when + chunkName(source), bytes, undefined]);
}
console.log(['page with'.padEnd(48), 'bytes'.padStart(8), 'budget'.padStart(8)].join(''));
for (const [name, bytes, most] of rows) {
  console.log([name.padEnd(48), String(bytes).padStart(8), String(most ?? '').padStart(8)].join(''));
}
const failed = checks.filter(({ faults }) => faults.length > 0);
for (const { name, faults } of failed) console.error(`${name}: ${faults.join('; ')}`);
if (process.env.SAMRAD_COUNTS) {
  const counts = { passed: checks.length - failed.length, failed: failed.length };
  writeFileSync(process.env.SAMRAD_COUNTS, JSON.stringify(counts));
}
process.exitCode = failed.length > 0 ? 1 : 0;

function bound(name, bytes, most) {
  rows.push([name, bytes, most]);
  check(`${name} keeps to its budget`, bytes > most ? [`${bytes} bytes, and ${most} are allowed`] : []);
}

function check(name, faults) {
  checks.push({ name, faults });
}

function commandFiles() {
  return readdirSync(`${dist}/command`).map((file) => `command/${file}`);
}

function chunkName(source) {
  return basename(source, '.ts');
}
