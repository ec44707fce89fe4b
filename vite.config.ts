import { defineConfig, type UserConfig } from 'vite';

/** Legacy decorators, as in tsconfig.json: the bundler reads them from there only for files that it includes. */
export const oxc: UserConfig['oxc'] = {
  decorator: { legacy: true },
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};

const moduleBuild: UserConfig['build'] = {
  lib: {
    entry: {
      samrad: 'src/loader/loader.ts',
      index: 'src/index.ts',
      contracts: 'src/contracts/index.ts',
      'define/all': 'src/define/all.ts',
      'define/consultation-form': 'src/define/consultation-form.ts',
    },
    formats: ['es'],
  },
  manifest: true,
  emptyOutDir: false,
  rolldownOptions: {
    output: {
      minify: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
  },
};

const standaloneBuild: UserConfig['build'] = {
  outDir: 'dist/standalone',
  emptyOutDir: false,
  lib: {
    entry: 'src/loader/standalone.ts',
    formats: ['iife'],
    name: 'samrad',
    fileName: () => 'samrad.iife.js',
  },
  rolldownOptions: { output: { minify: true } },
};

export default defineConfig(({ mode }) => ({
  oxc,
  publicDir: false,
  build: { target: 'es2022', ...(mode === 'standalone' ? standaloneBuild : moduleBuild) },
}));
