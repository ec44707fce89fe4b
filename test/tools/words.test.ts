import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

const words = resolve('tools/words.mjs');
const houses: string[] = [];
after(() => Promise.all(houses.map((house) => rm(house, { recursive: true }))));

const template = `import { msg } from '@lit/localize';
export const words = () => [msg('Steg {n} av {total}', { id: 'form.step' }), msg('Ja', { id: 'consent.yes' })];`;

const xliff = (
  locale: string,
  targets: Readonly<Record<string, string>>,
) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file target-language="${locale}" source-language="sv" original="lit-localize-inputs" datatype="plaintext">
<body>
<trans-unit id="form.step">
  <source>Steg {n} av {total}</source>
  <target>${targets['form.step'] ?? ''}</target>
</trans-unit>
<trans-unit id="consent.yes">
  <source>Ja</source>
  <target>${targets['consent.yes'] ?? ''}</target>
</trans-unit>
</body>
</file>
</xliff>`;

const english = { 'form.step': 'Step {n} of {total}', 'consent.yes': 'Yes' };
const arabic = { 'form.step': 'الخطوة {n} من {total}', 'consent.yes': 'نعم' };

/** A house with two messages, in English and with these words in Arabic. */
async function setup(targets: Readonly<Record<string, string>>) {
  const house = await mkdtemp(join(tmpdir(), 'samrad-words-'));
  houses.push(house);
  const files = {
    'package.json': '{ "type": "module" }',
    'lit-localize.json': JSON.stringify({
      sourceLocale: 'sv',
      targetLocales: ['ar', 'en'],
      tsConfig: './tsconfig.json',
      output: { mode: 'runtime', outputDir: './src/i18n/generated' },
      interchange: { format: 'xliff', xliffDir: './src/i18n/xliff/' },
    }),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2022',
        skipLibCheck: true,
      },
      files: ['src/words.ts'],
    }),
    'src/words.ts': template,
    'src/i18n/generated/.keep': '',
    'src/i18n/xliff/ar.xlf': xliff('ar', targets),
    'src/i18n/xliff/en.xlf': xliff('en', english),
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), text);
  }
  await symlink(resolve('node_modules'), join(house, 'node_modules'));
  const run = (...flags: readonly string[]) =>
    new Promise<{ code: number | null; errors: string }>((done) => {
      const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
      const child = execFile(
        process.execPath,
        [words, ...flags],
        { cwd: house, env: { ...process.env, PATH } },
        (_, __, stderr) => done({ code: child.exitCode, errors: stderr.trim() }),
      );
    });
  return { house, run };
}

test('lets words through that are said in every language, and refuses what is not extracted', async () => {
  const { house, run } = await setup(arabic);
  assert.deepEqual(await run(), { code: 0, errors: '' });
  await writeFile(join(house, 'src/words.ts'), template.replace('Ja', 'Jo'));
  const { code, errors } = await run('--check');
  assert.equal(code, 1);
  assert.match(errors, /commit: .*ar\.xlf/);
});

test('says in which language a message lacks its translation, or has other places to fill in', async () => {
  const { run } = await setup({ 'form.step': 'الخطوة {n}', 'consent.yes': ' ' });
  const { code, errors } = await run();
  assert.equal(code, 1);
  assert.deepEqual(errors.split('\n').sort(), [
    'ar: consent.yes has no translation',
    'ar: form.step has {n} to fill in, and the source has {n} {total}',
  ]);
});
