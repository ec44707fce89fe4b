import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, chromiumPath } from './tools/chromium.mjs';
import { countsReporter } from './tools/counts/browser-reporter.mjs';

export default {
  files: 'test/**/*.browser.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browsers: [chromeLauncher({ launchOptions: { executablePath: chromiumPath, args: chromiumFlags } })],
  // Decorators and class fields are as tsconfig.json has them.
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  reporters: [defaultReporter(), countsReporter(process.env.SAMRAD_COUNTS)],
  testFramework: { config: { timeout: 10_000 } },
};
