/**
 * `node tools/set-up.mjs [--browser]`: the pinned packages and, for the tests, three browsers. Does nothing where
 * all is in place. Runs before anything is installed, so it needs nothing but Node.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';
import { firefoxPath } from './stories/firefox.mjs';
import { miniBrowserPath, webKitDriverPath } from './stories/webkit.mjs';

const mark = 'node_modules/.samrad-set-up';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    // Browsers come from the distribution; these packages would each fetch one of their own.
    PUPPETEER_SKIP_DOWNLOAD: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  });
  writeFileSync(mark, lock);
}
if (process.argv.includes('--browser')) installBrowsers();

/** What the tests start, the package of Debian that holds it, and the variable that names another one. */
function missingPrograms() {
  const programs = [
    { path: chromiumPath, packages: ['chromium', 'fonts-dejavu-core'], variable: 'CHROMIUM_PATH' },
    { path: firefoxPath, packages: ['firefox-esr'], variable: 'FIREFOX_PATH' },
    { path: webKitDriverPath, packages: ['webkit2gtk-driver'], variable: 'WEBKIT_DRIVER_PATH' },
    { path: miniBrowserPath, packages: ['webkit2gtk-driver'], variable: 'MINIBROWSER_PATH' },
    // WebKitGTK has no headless mode: it gets a display and a message bus of its own.
    { path: '/usr/bin/xvfb-run', packages: ['xvfb'] },
    { path: '/usr/bin/xauth', packages: ['xauth'] },
    { path: '/usr/bin/dbus-launch', packages: ['dbus-x11'] },
  ];
  return programs.filter(({ path }) => !existsSync(path));
}

function installBrowsers() {
  const missing = missingPrograms();
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((program) => program.packages))];
  const [command, ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', 'apt-get'];
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  let reason = 'It is not where it is looked for, though its package is installed.';
  try {
    run(command, [...first, 'update', '-q'], quiet);
    run(command, [...first, 'install', '-qy', '--no-install-recommends', ...packages], quiet);
  } catch (error) {
    reason =
      error.code === 'ENOENT'
        ? `There is no ${command} here to install it with.`
        : 'Installing failed; see above.';
  }
  const left = missingPrograms();
  if (left.length === 0) return;
  console.error(
    [
      `The tests run in Chromium, Firefox ESR and WebKitGTK, as Debian packs them. Missing: ${left.map(({ path }) => path).join(', ')}.`,
      reason,
      `Install by hand: apt-get install ${packages.join(' ')}`,
      ...left.flatMap(({ variable }) => (variable ? [`or say where it is: ${variable}=/path/to/it`] : [])),
      'Checks that need no browser run without them: npm run checks -- format types lint unit',
    ].join('\n'),
  );
  process.exit(1);
}

function run(command, args, env) {
  console.log(`> ${command} ${args.join(' ')}`);
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
}
