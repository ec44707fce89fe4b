import type { createContent } from '../../src/backend/content.ts';

export type Documents = Parameters<typeof createContent>[0];

export type Call = 'consultation' | 'dialogue' | 'poll';

/** A widget, what it is given, and what is seen of that. */
export interface WidgetSubject {
  readonly tag: string;
  /** The attribute, the property and the call that its document has. */
  readonly call: Call;
  readonly id: string;
  /** Everything that there is to show, with addresses that run scripts wherever there can be an address. */
  readonly documents: Documents;
  readonly now: Date;
  /** Words that are seen when it is shown, by language. */
  readonly words: { readonly sv: string; readonly en: string };
  /** Its document as a property takes it. */
  readonly given: object;
  /** Attributes of its own, with what the property of the same name is then. */
  readonly attributes: Readonly<Record<string, string>>;
  /** True where it has nothing to announce. */
  readonly isSilent?: boolean;
  /** Documents of the same id in which nothing is said yet, and the words for that. */
  readonly empty?: { readonly documents: Documents; readonly words: string };
  /** Does all that a person can do with it, and leaves it with everything unfolded. */
  readonly use: (element: HTMLElement) => Promise<void>;
  /** What she chose or wrote meanwhile. */
  readonly secrets: readonly string[];
  /** The events that her doing so has. */
  readonly events: readonly string[];
}

/** Puts an address that runs a script in the place of every address. */
export function withScripts<T>(value: T): T {
  const parsed: unknown = JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    ['url', 'answer', 'outcome', 'website'].includes(key) && typeof part === 'string'
      ? 'javascript:alert(document.domain)'
      : part,
  );
  return parsed as T;
}
