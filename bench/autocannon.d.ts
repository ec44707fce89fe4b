/** What the bench uses of the load generator, which brings no types. */
declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    method: 'GET' | 'POST';
    headers: Readonly<Record<string, string>>;
    body?: string;
    /** Puts a name that is unique to each request where `[<id>]` stands. */
    idReplacement: boolean;
  }
  interface Result {
    duration: number;
    latency: { p50: number; p99: number };
    errors: number;
    statusCodeStats: Readonly<Record<string, { count: number }>>;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
