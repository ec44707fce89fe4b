/** A request as far as the app looks at it. Every `Request` is one; a server brings its own, which costs less to make. */
export interface AppRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: Pick<Headers, 'get' | 'has'>;
  readonly body: ReadableStream<Uint8Array> | null;
  arrayBuffer(): Promise<ArrayBuffer>;
  /** The address at the other end of the connection, where there is one. */
  readonly peer?: string | undefined;
}

/** The path of a URL, as it is written there. */
export const pathOf = (url: string): string => /^[^:]+:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] || '/';
