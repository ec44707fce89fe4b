import * as z from 'zod/mini';
import { isPostgresUrl, settingsAreKnown, withoutPassword } from '../../store/postgres-url.ts';
import { isProxy } from '../../guard/trusted-proxies.ts';
import { roles } from '../../officers/officer.ts';
import { flags } from './flags.ts';
import type { FlagName, FlagValues } from './flags.ts';
import { UsageError } from './usage-error.ts';

const Port = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
        'must be a whole number from 0 to 65535',
      ),
    ),
  z.transform(Number),
);

const Switch = z.pipe(
  z.string().check(z.regex(/^(on|off|true|false|1|0)$/, 'must be on or off')),
  z.transform((text) => ['on', 'true', '1'].includes(text)),
);

const Origins = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (list) => list === '*' || listed(list).every(isOrigin),
        'must be * or origins with commas between, each like https://www.example.se without a path',
      ),
    ),
  z.transform((list) => (list === '*' ? '*' : listed(list))),
);

const listed = (list: string): string[] => list.split(',').map((each) => each.trim());
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const Proxies = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (list) => listed(list).every(isProxy),
        'must be addresses or networks with commas between, each like 127.0.0.1 or 10.0.0.0/8',
      ),
    ),
  z.transform((list) => listed(list)),
);

const Path = z.string().check(z.minLength(1));

/** A path, unless it is a URL; then of a kind that can be opened. */
const Database = z.string().check(
  z.minLength(1),
  z.refine(
    (text) => !/^[a-z][a-z\d+.-]*:\/\//i.test(text) || (isPostgresUrl(text) && URL.canParse(text)),
    'must be the path of a SQLite file, or a URL such as postgres://user@host/database with the password in PGPASSWORD',
  ),
  z.refine(
    (text) => !isPostgresUrl(text) || !URL.canParse(text) || settingsAreKnown(text),
    'must have no other settings after the ? than PostgreSQL knows, spelt right, such as sslmode=verify-full',
  ),
);

export const ServeConfiguration = z.object({
  port: Port,
  host: z.optional(z.string()),
  database: Database,
  content: Path,
  origins: Origins,
  site: z.optional(Path),
  https: Switch,
  proof: z.enum(['off', 'adaptive', 'always'], { error: 'must be off, adaptive or always' }),
  'rate-limit': Switch,
  'trusted-proxies': z.optional(Proxies),
});
export type ServeConfiguration = z.infer<typeof ServeConfiguration>;

const Reason = z.string().check(z.refine((reason) => reason.trim() !== '', 'must say why'));

export const ExportConfiguration = z.object({
  format: z.enum(['csv', 'xlsx', 'json'], { error: 'must be csv, xlsx or json' }),
  rows: z.enum(['answers', 'choices', 'statistics'], { error: 'must be answers, choices or statistics' }),
  codes: Switch,
  database: Database,
  content: Path,
  out: z.optional(Path),
  language: z.optional(
    z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as sv or en')),
  ),
  personal: Switch,
  reason: z.optional(Reason),
});
export type ExportConfiguration = z.infer<typeof ExportConfiguration>;

export const ImportConfiguration = z.object({ database: Database, content: Path });
export type ImportConfiguration = z.infer<typeof ImportConfiguration>;

export const PurgeConfiguration = z.object({
  database: Database,
  content: Path,
  archive: z.optional(Path),
  'dry-run': Switch,
  reason: z.optional(Reason),
});
export type PurgeConfiguration = z.infer<typeof PurgeConfiguration>;

export const EraseConfiguration = z.object({ database: Database, reason: z.optional(Reason) });
export type EraseConfiguration = z.infer<typeof EraseConfiguration>;

const Days = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 400,
        'must be a whole number of days from 1 to 400',
      ),
    ),
  z.transform(Number),
);

const named = (text: string): boolean => text.trim() !== '' && text.length <= 100 && !/\p{Cc}/u.test(text);

export const TokenConfiguration = z.object({
  database: Database,
  name: z.optional(z.string().check(z.refine(named, 'must be a name of at most 100 characters'))),
  role: z.optional(z.enum(roles, { error: 'must be read or publish' })),
  days: Days,
  id: z.optional(z.string().check(z.regex(/^[0-9a-f]{8}$/, 'must be an id that samrad token list shows'))),
});
export type TokenConfiguration = z.infer<typeof TokenConfiguration>;

export const DatabaseConfiguration = z.object({ database: Database });

/** Throws a `UsageError` that names each flag that is wrong. */
export function configuration<S extends z.ZodMiniType>(schema: S, values: FlagValues): z.infer<S> {
  const { data, error } = schema.safeParse(values);
  if (error === undefined) return data;
  throw new UsageError(
    error.issues.map((issue) => wrongFlag(issue.path[0] as FlagName, issue.message, values)).join('\n'),
  );
}

function wrongFlag(name: FlagName, message: string, values: FlagValues): string {
  const twin = flags[name].env;
  return `--${name}${twin === undefined ? '' : ` (or ${twin})`} ${message}, not "${withoutPassword(values[name] ?? '')}".`;
}
