/** What the loader has asked for while the code was on its way, by what was asked. Nothing where that came to nothing. */
type Asked = Map<string, Promise<Response | undefined>>;

/** The reply to what the loader has asked for already. Others may want the same: it stays for a moment. */
export async function askedReply(what: unknown): Promise<Response | undefined> {
  const asked = (globalThis as Partial<Record<symbol, Asked>>)[Symbol.for('samrad:asked')];
  return (await asked?.get(JSON.stringify(what)))?.clone();
}
