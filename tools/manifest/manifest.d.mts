/** What a name is for. `type`: as it is written in TypeScript. `default`: as it is written in the source. */
export interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface ElementDeclaration extends Documented {
  readonly tagName: string;
  readonly summary: string;
  readonly attributes: readonly (Documented & { readonly fieldName: string })[];
  readonly members: readonly (Documented & {
    readonly kind: string;
    readonly privacy: string;
    readonly attribute?: string;
  })[];
  readonly events: readonly Documented[];
  readonly slots: readonly Documented[];
  readonly cssParts: readonly Documented[];
  readonly cssProperties: readonly Documented[];
}

/** Its members are what the event carries. */
export interface EventDeclaration extends Documented {
  readonly members: readonly Documented[];
}

/** https://github.com/webcomponents/custom-elements-manifest, as far as it is filled here. */
export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly (ElementDeclaration | EventDeclaration)[];
    readonly exports: readonly { readonly kind: string; readonly name: string }[];
  }[];
}

export function elementsManifest(): Manifest;
