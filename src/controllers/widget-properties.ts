import type { PropertyDeclaration, PropertyDeclarations } from 'lit';

/** An attribute that follows its property. */
export const reflected = { reflect: true } as const satisfies PropertyDeclaration;

/** What an element shows: its attribute follows the property where that is an id, and is gone where it is the thing itself. */
export const shown = {
  reflect: true,
  converter: { toAttribute: (value?: { id?: unknown }) => (value?.id ? null : value) },
} as const satisfies PropertyDeclaration;

/** The attributes and properties that every widget has, as Lit declares them. Decorators would cost each page 700 bytes. */
export const widgetProperties = {
  backend: reflected,
  /**
   * @type {'samrad' | 'static' | string}
   * @default 'samrad'
   */
  kind: reflected,
  src: reflected,
  backendClient: { attribute: false },
  /** @type {1 | 2 | 3 | 4 | 5 | 6} */
  headingLevel: { type: Number, attribute: 'heading-level' },
  label: reflected,
  /**
   * @type {'default' | 'auto'}
   * @default 'default'
   */
  theme: {},
} as const satisfies PropertyDeclarations;

/** What is no level of a heading is the default: whatever stands below the title has to come after it. */
export function mendLevel(host: { headingLevel: number }): void {
  if (![1, 2, 3, 4, 5, 6].includes(host.headingLevel)) host.headingLevel = 2;
}
