import { startProgram } from './program.mjs';

/** Debian's Firefox, or another one by its path. */
export const firefoxPath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** As `openChromium`, over WebDriver BiDi, which Firefox speaks without a driver. A tab is a container of its own. */
export async function openFirefox() {
  const { match, stop } = await startProgram(
    firefoxPath,
    ['--headless', '--no-remote', '--profile', '{home}', '--remote-debugging-port', '0', 'about:blank'],
    /WebDriver BiDi listening on (ws:\S+)/,
  );
  const call = await connect(`${match[1]}/session`);
  await call('session.new', { capabilities: {} });
  return {
    openTab: async () => {
      const { userContext } = await call('browser.createUserContext', {});
      const { context } = await call('browsingContext.create', { type: 'window', userContext });
      return {
        check: async (url) => {
          await call('browsingContext.navigate', { context, url, wait: 'complete' });
          const { result, exceptionDetails } = await call('script.evaluate', {
            expression: 'storyChecked.then(JSON.stringify)',
            target: { context },
            awaitPromise: true,
          });
          if (exceptionDetails) throw new Error(exceptionDetails.text);
          return JSON.parse(result.value);
        },
      };
    },
    close: stop,
  };
}

/** A function that sends one command and resolves with its result. */
async function connect(url) {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${url}.`)));
  });
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message } = JSON.parse(data);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === 'error') reject?.(new Error(message));
    else resolve?.(result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended.'));
  });
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
