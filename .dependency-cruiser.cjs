/**
 * Who may import whom, as ARCHITECTURE.md has it. `code` is what a room may run, `types` what it may only know of.
 * Browser rooms know the contracts as types alone, so that no zod reaches a page.
 */
const rooms = {
  contracts: { code: ['zod'] },
  questionnaire: { types: ['contracts'] },
  time: { types: ['contracts'] },
  backend: { code: ['questionnaire', 'time', 'device'], types: ['contracts'] },
  proof: {},
  'server/content': { code: ['backend', 'contracts', 'questionnaire', 'zod', 'jsonc-parser'] },
  'server/export': { code: ['questionnaire', 'time'], types: ['backend', 'contracts'] },
  'server/identity': { code: ['backend', 'node', 'jose'], types: ['contracts'] },
  'server/guard': { code: ['backend', 'proof', 'node'] },
  'server/officers': {
    code: ['backend', 'server', 'contracts', 'zod'],
    types: ['server/guard'],
  },
  'server/store': {
    code: ['backend', 'time', 'node', 'kysely', 'pg'],
    types: ['contracts', 'server/officers'],
  },
  'server/node': {
    code: [
      'backend',
      'server',
      'server/content',
      'server/export',
      'server/officers',
      'server/guard',
      'server/identity',
      'server/store',
      'questionnaire',
      'time',
      'contracts',
      'zod',
      'node',
      'hono',
      '@hono/node-server',
      'write-excel-file',
      'pino',
      'package.json',
    ],
  },
  server: {
    code: ['backend', 'contracts', 'questionnaire', 'time', 'server/export', 'server/officers', 'zod'],
    types: ['server/guard'],
  },
  i18n: { code: ['lit'], types: ['contracts'] },
  styles: { code: ['lit'] },
  theme: { code: ['styles'] },
  controllers: { code: ['backend', 'proof', 'theme', 'lit'], types: ['contracts'] },
  templates: { code: ['questionnaire', 'i18n', 'styles', 'lit'], types: ['backend', 'contracts', 'time'] },
  device: {},
  components: {
    code: [
      'controllers',
      'device',
      'templates',
      'styles',
      'i18n',
      'questionnaire',
      'time',
      'backend/errors',
      'lit',
    ],
    types: ['backend', 'contracts'],
  },
  define: { code: ['components', 'controllers', 'backend'] },
  loader: { code: ['define', 'backend/static'], types: ['backend'] },
};

/** Paths as the cruiser sees them. A room with rooms inside it means its own files alone. */
function paths(name) {
  if (name === 'node') return ['^[a-z0-9_:/]+$'];
  if (name === 'backend/errors') return ['^src/backend/errors[.]ts$'];
  if (name === 'backend/static') return ['^src/backend/static/static-backend[.]ts$'];
  if (name === 'package.json') return ['^package[.]json$'];
  if (!(name in rooms)) return [`^node_modules/${name}/`];
  const hasRooms = Object.keys(rooms).some((other) => other.startsWith(`${name}/`));
  return [hasRooms ? `^src/${name}/[^/]+$` : `^src/${name}/`];
}

const allRooms = Object.keys(rooms).flatMap(paths);

function rulesOf([name, { code = [], types = [] }]) {
  const runs = [name, ...code].flatMap(paths);
  const knows = [...runs, ...types.flatMap(paths)];
  const from = { path: paths(name) };
  return [
    rule(`${name} runs its own rooms`, from, { pathNot: runs, dependencyTypesNot: ['type-only'] }),
    rule(`${name} knows its own rooms`, from, { pathNot: knows, dependencyTypes: ['type-only'] }),
  ];
}

const rule = (name, from, to) => ({ name: name.replaceAll(/\W+/g, '-'), severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(rooms)
      .flatMap(rulesOf)
      // What is wrong in a document written by hand its schema tells, in a chunk of its own.
      .map((one) =>
        one.name.startsWith('backend-')
          ? { ...one, from: { ...one.from, pathNot: '^src/backend/static/faults[.]ts$' } }
          : one,
      ),
    rule(
      'contracts are of the small zod',
      { path: '^src/' },
      {
        path: '^node_modules/zod/',
        pathNot: '^node_modules/zod/((v4/)?mini|locales)/',
      },
    ),
    rule('rooms are named here', { path: '^src/', pathNot: [...allRooms, '^src/index[.]ts$'] }, {}),
    rule(
      'widgets know the port alone',
      { path: '^src/(components|controllers|templates)/' },
      {
        path: '^src/backend/(fetch|http|memory|records|rules|static)/',
      },
    ),
    rule(
      'a component stands alone',
      { path: '^src/components/([^/]+)/' },
      {
        path: '^src/components/',
        pathNot: '^src/components/$1/',
      },
    ),
    rule(
      'the entry has no side effects',
      { path: '^src/index[.]ts$' },
      {
        path: '^src/(server|define|loader)/',
      },
    ),
    rule(
      'demo and stories use the public paths',
      { path: '^(demo|stories)/' },
      {
        path: '^(src|dist)/',
        dependencyTypesNot: ['aliased', 'localmodule'],
      },
    ),
    rule('no test code', { path: '^(src|demo)/' }, { path: '^(test|stories|bench|tools)/' }),
    // Types may refer to each other: nothing runs in a circle by that.
    rule('no cycle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } }),
    rule('everything is found', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
