/**
 * `node tools/set-up.mjs [--browser]`: the pinned packages and, for the tests, a browser. Does nothing where
 * all is in place. Runs before anything is installed, so it needs nothing but Node.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';

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
if (process.argv.includes('--browser') && !existsSync(chromiumPath)) installChromium();

function installChromium() {
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', 'apt-get'];
  const [command, ...first] = apt;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    run(command, [...first, 'update', '-q'], quiet);
    run(
      command,
      [...first, 'install', '-qy', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      quiet,
    );
  } catch {
    console.error('The tests need Chromium. Install it, or say where it is: CHROMIUM_PATH=/path/to/chromium');
    process.exit(1);
  }
}

function run(command, args, env) {
  console.log(`> ${command} ${args.join(' ')}`);
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
}
