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
