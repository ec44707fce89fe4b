/** A tab opens pages that say by `storyChecked`, a promise, what came of them. */
export interface Tab {
  check(url: string): Promise<unknown>;
}

export function openFirefox(): Promise<{ openTab(): Promise<Tab>; close(): Promise<unknown> }>;
