/** The time of the server that gave a reply, where it tells: its clock decides, not the device's. */
export function serverTime(headers: Headers): Date | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  const age = Number(headers.get('age') ?? 0);
  return Number.isNaN(date) ? undefined : new Date(date + (age > 0 ? age * 1000 : 0));
}

/** A document that was kept and found unchanged says when it was first fetched; the reply's own date is fresh. */
export function freshened<T extends { readonly now?: string }>(document: T, headers: Headers): T {
  const date = serverTime(headers);
  return date && document.now && date.getTime() > Date.parse(document.now)
    ? { ...document, now: date.toISOString() }
    : document;
}
