/** The vote in poll `id` is counted, or a changed vote is. Carries neither the choice nor the receipt. */
export class SamradVoteCastEvent extends Event {
  static readonly type = 'samrad-vote-cast';
  readonly id: string;
  constructor(id: string) {
    super(SamradVoteCastEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samrad-vote-cast': SamradVoteCastEvent;
  }
}
