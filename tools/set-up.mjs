/**
 * `node tools/set-up.mjs [--browser]`: the pinned packages and, for the tests, three browsers and nginx. Does nothing
 * where all is in place. Runs before anything is installed, so it needs nothing but Node.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { nginxFolder, nginxPath } from './nginx.mjs';
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
if (process.argv.includes('--browser')) {
  installBrowsers();
  unpackNginx();
}

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
    // For the certificate of the test that stands behind nginx.
    { path: '/usr/bin/openssl', packages: ['openssl'] },
  ];
  return programs.filter(({ path }) => !existsSync(path));
}

function installBrowsers() {
  const missing = missingPrograms();
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((program) => program.packages))];
  let reason = 'It is not where it is looked for, though its package is installed.';
  try {
    asRoot(['update', '-q']);
    asRoot(['install', '-qy', '--no-install-recommends', ...packages]);
  } catch (error) {
    reason = reasonOf(error);
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

function unpackNginx() {
  if (existsSync(nginxPath)) return;
  const folder = mkdtempSync(join(tmpdir(), 'samrad-nginx-'));
  let reason = 'It is not where it is looked for, though its package is unpacked.';
  try {
    asRoot(['update', '-q']);
    run('apt-get', ['download', '-q', 'nginx'], {}, folder);
    const [archive = ''] = readdirSync(folder);
    run('dpkg-deb', ['-x', join(folder, archive), nginxFolder]);
  } catch (error) {
    reason = reasonOf(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (existsSync(nginxPath)) return;
  console.error(
    `The test of several servers needs nginx. ${reason}\nSay where it is: NGINX_PATH=/path/to/nginx, or run other checks: npm run checks -- format types lint unit`,
  );
  process.exit(1);
}

function asRoot(args) {
  const [command, ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', 'apt-get'];
  run(command, [...first, ...args], { DEBIAN_FRONTEND: 'noninteractive' });
}

const reasonOf = ({ code, path }) =>
  code === 'ENOENT' ? `There is no ${path} here to install it with.` : 'Installing failed; see above.';

function run(command, args, env, cwd) {
  console.log(`> ${command} ${args.join(' ')}`);
  execFileSync(command, args, { stdio: 'inherit', cwd, env: { ...process.env, ...env } });
}
