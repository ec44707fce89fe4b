/** Before anything is sent; `preventDefault()` holds it back. Carries no answers. */
export class SamradResponseSubmitEvent extends Event {
  static readonly type = 'samrad-response-submit';
  constructor() {
    super(SamradResponseSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The backend has acknowledged the response of consultation `id`. Carries no answers and no receipt. */
export class SamradResponseSubmittedEvent extends Event {
  static readonly type = 'samrad-response-submitted';
  readonly id: string;
  constructor(id: string) {
    super(SamradResponseSubmittedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The resident has asked for a draft on this device, and it is there. */
export class SamradDraftSavedEvent extends Event {
  static readonly type = 'samrad-draft-saved';
  readonly id: string;
  constructor(id: string) {
    super(SamradDraftSavedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The draft is gone from this device. */
export class SamradDraftClearedEvent extends Event {
  static readonly type = 'samrad-draft-cleared';
  readonly id: string;
  constructor(id: string) {
    super(SamradDraftClearedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samrad-response-submit': SamradResponseSubmitEvent;
    'samrad-response-submitted': SamradResponseSubmittedEvent;
    'samrad-draft-saved': SamradDraftSavedEvent;
    'samrad-draft-cleared': SamradDraftClearedEvent;
  }
}
