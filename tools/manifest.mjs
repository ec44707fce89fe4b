/**
 * `node tools/manifest.mjs [folder]`: writes the Custom Elements Manifest into the folder (default `dist`), and what
 * editors and JSX make of it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsManifest } from './manifest/manifest.mjs';
import { packageFiles } from './manifest/package-files.mjs';

const [folder = 'dist'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await packageFiles(elementsManifest())))
  writeFileSync(join(folder, name), text);
