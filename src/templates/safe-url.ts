const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The URL, where its scheme is one that leads somewhere; nothing for `javascript:` and its like, which run when bound to `href`. */
export function safeUrl(url: string, base: string = document.baseURI): string | undefined {
  try {
    return allowed.has(new URL(url, base).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
