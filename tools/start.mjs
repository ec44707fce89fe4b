/** `npm start`, after the build: the server with the demo. The environment twins of the flags hold here too. */
import { execFileSync, spawn } from 'node:child_process';

const folder = '.samrad';
const content = `${folder}/content`;
const site = `${folder}/site`;
execFileSync(process.execPath, ['demo/prepare.ts', '--content', content, '--site', site], {
  stdio: 'inherit',
});

const defaults = {
  SAMRAD_DATABASE: `${folder}/demo.db`,
  SAMRAD_CONTENT: content,
  SAMRAD_SITE: site,
};
const server = spawn(process.execPath, ['dist/command/samrad.js', 'serve'], {
  stdio: 'inherit',
  env: { ...defaults, ...process.env },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
