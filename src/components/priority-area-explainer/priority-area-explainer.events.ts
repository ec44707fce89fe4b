/** A person has opened or closed area `id`; what the page itself opens is not told. */
export class SamradAreaToggledEvent extends Event {
  static readonly type = 'samrad-area-toggled';
  readonly id: string;
  readonly open: boolean;
  constructor(id: string, open: boolean) {
    super(SamradAreaToggledEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.open = open;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samrad-area-toggled': SamradAreaToggledEvent;
  }
}
