import type { FailureReason } from '../backend/errors.ts';

/** The element has its data and shows it. */
export class SamradReadyEvent extends Event {
  static readonly type = 'samrad-ready';
  readonly id: string;
  constructor(id: string) {
    super(SamradReadyEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The element could not get its data; it says so, and shows its fallback content. */
export class SamradLoadFailedEvent extends Event {
  static readonly type = 'samrad-load-failed';
  readonly id: string;
  readonly reason: FailureReason;
  constructor(id: string, reason: FailureReason) {
    super(SamradLoadFailedEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samrad-ready': SamradReadyEvent;
    'samrad-load-failed': SamradLoadFailedEvent;
  }
}
