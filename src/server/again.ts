/** What was answered before, given once more: told from the first time by its status. */
export class Again {
  readonly document: object;

  constructor(document: object) {
    this.document = document;
  }
}
