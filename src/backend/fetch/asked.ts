/** A reply, and all of its body. */
export type AskedReply = readonly [reply: Response, text: string];

/** The reply to what the loader has asked for while the code was on its way. Nothing where that came to nothing. */
export const askedReply = (what: unknown): Promise<AskedReply | undefined> | undefined =>
  (globalThis as Partial<Record<symbol, Map<string, Promise<AskedReply | undefined>>>>)[
    Symbol.for('samrad:asked')
  ]?.get(JSON.stringify(what));
