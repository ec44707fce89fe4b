import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Where the declarations of the package begin, as `exports` in package.json has it. */
const entries = ['src/index.ts', 'src/define/all.ts', 'src/contracts/index.ts', 'src/server/app.ts'];

/** What the declarations of a file are made from, by what they name. */
function namedIn(file: string, seen: Map<string, string>): void {
  if (seen.has(file)) return;
  seen.set(file, '');
  const source = readFileSync(file, 'utf8');
  const { outputText } = ts.transpileDeclaration(source, {
    fileName: file,
    compilerOptions: { allowImportingTsExtensions: true, emitDeclarationOnly: true },
  });
  for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
    if (fileName.startsWith('.')) namedIn(resolve(file, '..', fileName), seen);
    else seen.set(fileName, file);
  }
}

test('types of the package name nothing that does not come with it', () => {
  const seen = new Map<string, string>();
  for (const entry of entries) namedIn(resolve(entry), seen);
  const strange = [...seen].filter(
    ([name, from]) => from && !Object.keys(dependencies).some((known) => `${name}/`.startsWith(`${known}/`)),
  );
  assert.deepEqual(strange, []);
  assert.ok(seen.has('lit') && seen.has('zod/mini'));
});
