/** The reader has chosen other filters. Each is undefined where all is shown. */
export class SamradFilterChangedEvent extends Event {
  static readonly type = 'samrad-filter-changed';
  readonly area: string | undefined;
  readonly status: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;

  constructor(filters: {
    readonly area?: string | undefined;
    readonly status?: string | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }) {
    super(SamradFilterChangedEvent.type, { bubbles: true, composed: true });
    this.area = filters.area;
    this.status = filters.status;
    this.from = filters.from;
    this.to = filters.to;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samrad-filter-changed': SamradFilterChangedEvent;
  }
}
