import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments } from '../../../../src/server/node/command-line/arguments.ts';
import { commands, operandOf } from '../../../../src/server/node/command.ts';
import {
  configuration,
  ExportConfiguration,
  ServeConfiguration,
} from '../../../../src/server/node/command-line/configuration.ts';
import { UsageError } from '../../../../src/server/node/command-line/usage-error.ts';
import { samrad } from '../../../support/samrad-process.ts';

const serveFlags = commands['serve']?.flags ?? [];
const exportFlags = commands['export']?.flags ?? [];
const known = serveFlags.map((name) => `--${name}`).join(', ');
const names = Object.keys(commands).join(', ');

const serveWith = (args: string[], env = {}) =>
  configuration(ServeConfiguration, readArguments(args, serveFlags, env).values);
const exportWith = (args: string[]) =>
  configuration(ExportConfiguration, readArguments(args, exportFlags, {}).values);

function refusalOfResponse(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  throw new Error('nothing was refused');
}

describe('flags', () => {
  it('have defaults that a first run does well with', () => {
    assert.partialDeepStrictEqual(serveWith([]), {
      port: 8787,
      database: 'samrad.db',
      content: 'content',
      origins: '*',
      https: false,
    });
    assert.partialDeepStrictEqual(exportWith([]), {
      format: 'csv',
      database: 'samrad.db',
      content: 'content',
      personal: false,
    });
  });

  it('come before the environment, the environment before the default, and an empty one is none', () => {
    const env = { PORT: '9000', SAMRAD_DATABASE: 'env.db', SAMRAD_CONTENT: '' };
    assert.deepEqual(serveWith(['--port', '80'], env), { ...serveWith([]), port: 80, database: 'env.db' });
    assert.equal(serveWith(['--port=80', '--port=81']).port, 81);
  });

  it('are switches where they take no value, on, true and 1 in the environment', () => {
    assert.equal(serveWith(['--https']).https, true);
    for (const on of ['on', 'true', '1']) assert.equal(serveWith([], { SAMRAD_HTTPS: on }).https, true, on);
    for (const off of ['off', 'false', '0'])
      assert.equal(serveWith([], { SAMRAD_HTTPS: off }).https, false, off);
  });

  it('take origins with commas between, or every one', () => {
    assert.equal(serveWith(['--origins', '*']).origins, '*');
    assert.deepEqual(serveWith(['--origins', 'https://a.example.org, http://localhost:3000']).origins, [
      'https://a.example.org',
      'http://localhost:3000',
    ]);
  });

  it('that are wrong are named with what was written and what would be right', () => {
    for (const [args, says] of [
      [['--port', '70000'], '--port (or PORT) must be a whole number from 0 to 65535, not "70000".'],
      [['--port', '-1'], '--port (or PORT) must be a whole number from 0 to 65535, not "-1".'],
      [['--port', '0x50'], '--port (or PORT) must be a whole number from 0 to 65535, not "0x50".'],
      [['--port'], '--port needs a value. Write --port <number>.'],
      [['--port', '--host', 'x'], '--port needs a value. Write --port <number>.'],
      [['--database='], '--database needs a value. Write --database <file|url>.'],
      [
        ['--database', 'mysql://kim:hemligt@db/samrad'],
        '--database (or SAMRAD_DATABASE) must be the path of a SQLite file, or a URL such as postgres://user@host/database with the password in PGPASSWORD, not "mysql://kim@db/samrad".',
      ],
      ...['sslmod=verify-full', 'sslmode='].map((setting): [string[], string] => [
        ['--database', `postgres://kim@db/samrad?${setting}`],
        `--database (or SAMRAD_DATABASE) must have no other settings after the ? than PostgreSQL knows, spelt right, such as sslmode=verify-full, not "postgres://kim@db/samrad?${setting}".`,
      ]),
      ...['hem#ligt', 'hem/ligt', 'hem?ligt'].map((password): [string[], string] => [
        ['--database', `postgres://kim:${password}@db/samrad`],
        '--database (or SAMRAD_DATABASE) must be the path of a SQLite file, or a URL such as postgres://user@host/database with the password in PGPASSWORD, not "postgres://kim@db/samrad".',
      ]),
      [['--https=yes'], '--https takes no value. Write --https alone.'],
      [
        ['--origins', 'https://a.example.org/sida'],
        '--origins (or SAMRAD_ORIGINS) must be * or origins with commas between, each like https://www.example.se without a path, not "https://a.example.org/sida".',
      ],
      [['--prot', '80'], `There is no flag --prot here. There is ${known}.`],
      [['-p', '80'], `There is no flag -p here. There is ${known}.`],
      [['--constructor'], `There is no flag --constructor here. There is ${known}.`],
    ] as const) {
      assert.equal(
        refusalOfResponse(() => serveWith([...args])),
        says,
      );
    }
  });

  it('of the environment that are wrong are named too, each', () => {
    assert.equal(
      refusalOfResponse(() => serveWith([], { PORT: 'åttio', SAMRAD_HTTPS: 'ja' })),
      '--port (or PORT) must be a whole number from 0 to 65535, not "åttio".\n--https (or SAMRAD_HTTPS) must be on or off, not "ja".',
    );
  });

  it('of an export say which formats and languages there are', () => {
    assert.equal(
      refusalOfResponse(() => exportWith(['--format', 'pdf'])),
      '--format must be csv, xlsx or json, not "pdf".',
    );
    assert.equal(exportWith(['--format', 'xlsx']).format, 'xlsx');
    assert.match(
      refusalOfResponse(() => exportWith(['--rows', 'all'])),
      /^--rows must be answers, choices or statistics/,
    );
    assert.match(
      refusalOfResponse(() => exportWith(['--language', 'svenska språket'])),
      /language tag such as sv or en/,
    );
    assert.match(
      refusalOfResponse(() => exportWith(['--reason', ' '])),
      /^--reason must say why/,
    );
  });
});

describe('what stands after a command', () => {
  const operand = (name: string, ...given: string[]) =>
    operandOf(name, commands[name] ?? assert.fail(), given);

  it('is taken where the command takes it', () => {
    assert.equal(operand('check', 'content'), 'content');
    assert.equal(operand('export', 'parken'), 'parken');
    assert.equal(operand('serve'), '');
  });

  it('may neither lack nor be too much', () => {
    assert.equal(
      refusalOfResponse(() => operand('export')),
      'Say which consultation or poll: samrad export <consultation|poll>.',
    );
    assert.equal(
      refusalOfResponse(() => operand('check', 'a', 'b')),
      '"b" is one too many. Write samrad check <folder>.',
    );
    assert.equal(
      refusalOfResponse(() => operand('serve', 'a')),
      '"a" is one too many. Write samrad serve.',
    );
  });
});

describe('samrad', () => {
  it('ends with 2 and one line more where it is called wrongly, and says nothing on standard output', async () => {
    for (const [args, says] of [
      [['serv'], `There is no command "serv". There is ${names}.`],
      [['toString'], `There is no command "toString". There is ${names}.`],
      [['serve', '--port', 'x'], '--port (or PORT) must be a whole number from 0 to 65535, not "x".'],
      [['check'], 'Say which folder: samrad check <folder>.'],
      [['check', 'x', '--port', '1'], 'There is no flag --port here; this command takes none.'],
      [['export', 'x', '--personal'], '--personal takes out personal data: say why with --reason "...".'],
    ] as const) {
      const { code, output, errors } = await samrad(args);
      assert.deepEqual([code, output, errors], [2, '', `samrad: ${says}\nSee samrad help.\n`]);
    }
  });

  it('says what it can do, and what each command takes', async () => {
    const { code, output } = await samrad([]);
    assert.equal(code, 0);
    for (const name of Object.keys(commands)) assert.match(output, new RegExp(`samrad ${name}\\b`));
    const help = await samrad(['serve', '--help']);
    for (const flag of serveFlags) assert.match(help.output, new RegExp(`--${flag}\\b`));
    assert.match(help.output, /\(PORT, default 8787\)/);
    assert.match((await samrad(['--version'])).output, /^\d+\.\d+\.\d+\n$/);
  });
});
