import { readdirSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { allAtOnce, compiledAhead } from './tools/build/all-at-once.ts';
import { askedAgain } from './tools/build/asked-again.ts';
import { leanLit } from './tools/build/lean-lit.ts';
import { oneByte } from './tools/build/one-byte.ts';
import { shortCode } from './tools/build/short-code.ts';
import { shortIds } from './tools/build/short-ids.ts';
import { smallTemplates } from './tools/build/small-templates.ts';

/** Legacy decorators, as in tsconfig.json: the bundler reads them from there only for files that it includes. */
export const oxc: UserConfig['oxc'] = {
  decorator: { legacy: true },
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};

/**
 * What every widget opens with, and what that imports, in one chunk: many small ones compress worse. The test
 * names the modules that the widgets' own files import.
 */
const core =
  /\/src\/(define\/(backends|define)|controllers\/(announcer|load|lazy|theme|widget-properties)|device\/idle|i18n\/(words|localized|wording|dates|plural)|templates\/(loading|plain-prose|shell)|styles\/(widget\.styles|add-styles))/;

/** What a page loads: a loader, and one chunk for each widget that stands on it. Everything is inside. */
const embed: UserConfig = {
  plugins: [shortIds, leanLit, allAtOnce, askedAgain, shortCode, compiledAhead],
  publicDir: 'src/loader/public',
  build: {
    manifest: true,
    lib: { entry: { samrad: 'src/loader/loader.ts' }, formats: ['es'] },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash:6].js',
        codeSplitting: {
          groups: [
            { name: 'core', test: core, priority: 1 },
            {
              name: 'choices',
              test: /\/src\/(templates\/choice-row|styles\/(actions|panels|choices)\.styles|time\/last-day)/,
              priority: 1,
            },
            { name: 'texts', test: /\/src\/(templates\/(prose|linked)|styles\/(texts|fields)\.styles)/ },
            { name: 'time', test: /\/src\/(time\/edtf|templates\/(status|time)-words)/ },
            {
              name: 'http',
              test: /\/src\/backend\/(fetch\/(exchange|reply|failed-reply|root-url|checked-id)|problem-status|routes)/,
            },
            {
              name: 'sending',
              test: /\/src\/(controllers\/(call|delivery|server-clock)|templates\/(honeypot|progress-words|sending-failure-words)|styles\/chosen|i18n\/instants)/,
            },
            { name: 'paper', test: /\/src\/styles\/(paper|unkept)/ },
            { name: 'opening', test: /\/src\/time\/(opening|stockholm)/ },
            { name: 'device', test: /\/src\/device/ },
          ],
        },
      },
    },
  },
};

/** The same in one file, for pages that cannot load modules. */
const standalone: UserConfig = {
  plugins: [shortIds, leanLit, shortCode],
  build: {
    outDir: 'dist/standalone',
    lib: {
      entry: 'src/loader/standalone.ts',
      formats: ['iife'],
      name: 'samrad',
      fileName: () => 'samrad.iife.js',
    },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { minify: true },
      // A classic script has no address of its own; what would load beside it is inside it.
      transform: { define: { 'import.meta': '{}' } },
    },
  },
};

const definitions = readdirSync('src/define').map((file) => file.replace('.ts', ''));

/** What a developer imports; the site's own bundler brings Lit and zod. */
const library: UserConfig = {
  build: {
    outDir: 'dist/lib',
    lib: {
      entry: {
        index: 'src/index.ts',
        contracts: 'src/contracts/index.ts',
        server: 'src/server/app.ts',
        ...Object.fromEntries(definitions.map((name) => [`define/${name}`, `src/define/${name}.ts`])),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

/** The command `samrad` with all that it needs, so that a site that installs the widgets pulls little else. */
const command: UserConfig = {
  plugins: [oneByte],
  ssr: { noExternal: true },
  build: {
    outDir: 'dist/command',
    ssr: true,
    rolldownOptions: {
      input: { samrad: 'src/server/node/samrad.ts' },
      output: {
        // Without comments it takes less memory. Names stay: a trace in the log must tell something.
        minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
      },
    },
  },
};

const builds: Readonly<Record<string, UserConfig>> = { standalone, library, command };

export default defineConfig(({ mode }) => {
  const { build, plugins = [], ssr = {}, publicDir = false } = builds[mode] ?? embed;
  return {
    oxc,
    plugins: [smallTemplates, ...plugins],
    publicDir,
    ssr,
    build: { target: 'es2022', emptyOutDir: false, ...build },
  };
});
