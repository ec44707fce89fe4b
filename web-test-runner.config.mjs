import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { lean, leanSheets, moduleOfLit, sheetsOfLit } from './tools/build/lean-lit.ts';
import { chromiumFlags, chromiumPath } from './tools/chromium.mjs';
import { countsReporter } from './tools/counts/browser-reporter.mjs';

/** The widgets as pages get them. The stories run with Lit as it is, which is what a site's own bundler brings. */
const leanLit = {
  name: 'lean-lit',
  serve: ({ path }) => (sheetsOfLit.test(path) ? { body: leanSheets, type: 'js' } : undefined),
  transform: ({ body, path }) => (moduleOfLit.test(path) ? lean(body, path) : undefined),
};

export default {
  files: 'test/**/*.browser.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  browsers: [chromeLauncher({ launchOptions: { executablePath: chromiumPath, args: chromiumFlags } })],
  // Decorators and class fields are as tsconfig.json has them.
  plugins: [leanLit, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  reporters: [defaultReporter(), countsReporter(process.env.SAMRAD_COUNTS)],
  testFramework: { config: { timeout: 10_000 } },
};
