import type { PropertyDeclarations } from 'lit';

/** The attributes and properties that every widget has, as Lit declares them. Decorators would cost each page 700 bytes. */
export const widgetProperties = {
  backend: {},
  /**
   * @type {'samrad' | 'static' | string}
   * @default 'samrad'
   */
  kind: {},
  src: {},
  backendClient: { attribute: false },
  /** @type {1 | 2 | 3 | 4 | 5 | 6} */
  headingLevel: { type: Number, attribute: 'heading-level' },
  label: {},
  /**
   * @type {'default' | 'auto'}
   * @default 'default'
   */
  theme: {},
} as const satisfies PropertyDeclarations;
