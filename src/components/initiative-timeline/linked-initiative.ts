/** The initiative that the address of the page points at: `#samrad-<id>`. */
export const linkedInitiative = (hash: string = location.hash): string | undefined =>
  /^#samrad-([a-z0-9][a-z0-9-]{0,79})$/.exec(hash)?.[1];
