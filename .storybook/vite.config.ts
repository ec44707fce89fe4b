import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { elementsManifest } from '../tools/manifest/manifest.mjs';
import tsconfig from '../tsconfig.json' with { type: 'json' };
import { oxc } from '../vite.config.ts';

/** The package's public paths, from their sources: nothing need be built first. As in tsconfig.json. */
const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, [file = '']]) => ({
  find: new RegExp(`^${name.replace('*', '(.+)')}$`),
  replacement: fileURLToPath(new URL(`../${file.replace('*', '$1')}`, import.meta.url)),
}));

/** The manifest is made from the sources too. */
const manifest: Plugin = {
  name: 'elements-manifest',
  resolveId: { filter: { id: /^samrad\/custom-elements[.]json$/ }, handler: () => '\0elements-manifest' },
  load: {
    filter: { id: /^\0elements-manifest$/ },
    handler: () => `export default ${JSON.stringify(elementsManifest())}`,
  },
};

export default defineConfig({ ...(oxc && { oxc }), resolve: { alias }, plugins: [manifest] });
