/** What may stand after the `?`, and is heeded. Anything else would be passed over in silence, a misspelt `sslmode` too. */
const settings = new Set([
  ...['host', 'port', 'user', 'password', 'application_name', 'fallback_application_name', 'client_encoding'],
  ...['sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'sslnegotiation', 'ssl', 'uselibpqcompat', 'options'],
  ...['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'connect_timeout'],
]);
const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];

export const settingsAreKnown = (url: string): boolean =>
  [...new URL(url).searchParams].every(
    ([name, value]) => settings.has(name) && (name !== 'sslmode' || sslModes.includes(value)),
  );

export const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/**
 * The URL as it may be shown: whoever reads the log is not told the password, not even one with signs in it that end a
 * host, such as `#`.
 */
export function withoutPassword(url: string): string {
  return url
    .replace(/^([a-z][a-z+]*:\/\/[^:@/?#]*):.*@/i, '$1@')
    .replaceAll(/([?&]password=)[^&#]*/gi, '$1…');
}
