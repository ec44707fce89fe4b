import { createServer } from 'node:net';
import { startProgram } from './program.mjs';

/** Debian's WebKitGTK driver, or another one by its path. */
export const webKitDriverPath = process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver';

const folderOfArch = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };

/** The small browser that comes with WebKitGTK, or another one by its path. */
export const miniBrowserPath =
  process.env.MINIBROWSER_PATH ?? `/usr/lib/${folderOfArch[process.arch]}/webkit2gtk-4.1/MiniBrowser`;

/** As `openChromium`, over classic WebDriver. A driver has one session, so a tab is a driver of its own. */
export async function openWebKit() {
  const stops = [];
  return {
    openTab: async () => {
      const port = await freePort();
      const { stop } = await startProgram(
        'xvfb-run',
        ['-a', 'sh', '-c', `${webKitDriverPath} --port=${port} & echo started; wait`],
        /started/,
      );
      stops.push(stop);
      const session = await openSession(`http://127.0.0.1:${port}`);
      return {
        check: async (url) => {
          await call(`${session}/url`, { url });
          return call(`${session}/execute/async`, {
            script: 'storyChecked.then(arguments[arguments.length - 1])',
            args: [],
          });
        },
      };
    },
    close: () => Promise.all(stops.map((stop) => stop())),
  };
}

async function openSession(root) {
  await answering(`${root}/status`);
  const { sessionId } = await call(`${root}/session`, {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: miniBrowserPath, args: ['--automation'] },
        timeouts: { script: 60_000, pageLoad: 60_000 },
      },
    },
  });
  return `${root}/session/${sessionId}`;
}

async function call(url, body) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function answering(url, tries = 100) {
  for (let left = tries; left > 0; left -= 1) {
    if (await fetch(url).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The driver does not answer at ${url}.`);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
