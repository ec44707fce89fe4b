/** Under which key of the device's storage a draft lies. */
export const draftKey = (name: string): string => `samrad:draft:${name}`;

/** Whether the resident has a draft of that name here. Looking stores nothing. */
export function hasDraft(name: string): boolean {
  try {
    return localStorage.getItem(draftKey(name)) !== null;
  } catch {
    return false;
  }
}
