import type { PropertyDeclarations } from 'lit';

/** The attributes and properties that every widget has, as Lit declares them. Decorators would cost each page 700 bytes. */
export const widgetProperties = {
  backend: {},
  kind: {},
  src: {},
  backendClient: { attribute: false },
  headingLevel: { type: Number, attribute: 'heading-level' },
  label: {},
  theme: {},
} as const satisfies PropertyDeclarations;
