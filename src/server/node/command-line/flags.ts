/** `value`: what stands after the flag; without it the flag is a switch. `env`: its twin in the environment. */
export interface Flag {
  readonly value?: string;
  readonly env?: string;
  readonly fallback?: string;
  readonly says: string;
}

const every = {
  port: {
    value: '<number>',
    env: 'PORT',
    fallback: '8787',
    says: 'port to listen on; 0 takes any that is free',
  },
  host: { value: '<address>', env: 'SAMRAD_HOST', says: 'address to listen on; all, unless given' },
  database: {
    value: '<file|url>',
    env: 'SAMRAD_DATABASE',
    fallback: 'samrad.db',
    says: 'SQLite file that keeps the answers, :memory:, or postgres://user@host/database',
  },
  content: {
    value: '<folder>',
    env: 'SAMRAD_CONTENT',
    fallback: 'content',
    says: 'folder with dialogues/, consultations/ and polls/',
  },
  origins: {
    value: '<list>',
    env: 'SAMRAD_ORIGINS',
    fallback: '*',
    says: 'sites that may embed the widgets: https://a.se,https://b.se; * is every site',
  },
  site: { value: '<folder>', env: 'SAMRAD_SITE', says: 'folder of static pages to serve at /' },
  https: {
    env: 'SAMRAD_HTTPS',
    fallback: 'off',
    says: 'readers come over https: tell browsers to stay there (HSTS)',
  },
  proof: {
    value: '<off|adaptive|always>',
    env: 'SAMRAD_PROOF',
    fallback: 'adaptive',
    says: 'when a sender must solve puzzles; adaptive is under attack',
  },
  'rate-limit': {
    value: '<on|off>',
    env: 'SAMRAD_RATE_LIMIT',
    fallback: 'on',
    says: 'bound how much one address sends',
  },
  'trusted-proxies': {
    value: '<list>',
    env: 'SAMRAD_TRUSTED_PROXIES',
    says: 'proxies whose X-Forwarded-For counts: 127.0.0.1,10.0.0.0/8; none, unless given',
  },
  format: {
    value: '<csv|xlsx|json>',
    fallback: 'csv',
    says: 'csv and xlsx open in a spreadsheet; json has everything',
  },
  rows: {
    value: '<answers|choices|statistics>',
    fallback: 'answers',
    says: 'one row an answer, one a choice, or counts with small ones hidden',
  },
  codes: { fallback: 'off', says: 'questions and options by their ids instead of their texts' },
  out: { value: '<file>', says: 'write to a file instead of standard output' },
  language: { value: '<tag>', says: "language of the headings; the consultation's first, unless given" },
  personal: { fallback: 'off', says: 'include personal data; needs --reason' },
  reason: {
    value: '<text>',
    says: 'why personal data is taken out, or something is erased; noted in the log',
  },
  archive: { value: '<file>', says: 'JSON export that has every answer; without it nothing is erased' },
  'dry-run': { fallback: 'off', says: 'say what would be erased, and erase nothing' },
  name: { value: '<text>', says: 'whose token it is; stands in the audit log' },
  role: { value: '<read|publish>', says: 'read sees answers and drafts; publish writes documents' },
  days: { value: '<number>', fallback: '90', says: 'how long the token is good for, at most 400' },
  id: { value: '<id>', says: 'which token; samrad token list shows them' },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof every;

export const flags: Readonly<Record<FlagName, Flag>> = every;

/** The value of each flag as it was written, on the command line or else in the environment. A switch is `on` or `off`. */
export type FlagValues = Partial<Record<FlagName, string>>;

export const isSwitch = (name: FlagName): boolean => flags[name].value === undefined;
