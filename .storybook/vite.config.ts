import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import tsconfig from '../tsconfig.json' with { type: 'json' };
import { oxc } from '../vite.config.ts';

/** The package's public paths, from their sources: nothing need be built first. As in tsconfig.json. */
const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, [file = '']]) => ({
  find: new RegExp(`^${name.replace('*', '(.+)')}$`),
  replacement: fileURLToPath(new URL(`../${file.replace('*', '$1')}`, import.meta.url)),
}));

export default defineConfig({ ...(oxc && { oxc }), resolve: { alias } });
