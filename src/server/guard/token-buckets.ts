/** `burst`: how much may come at once. `perSecond`: how fast room for more comes back. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Token buckets by key, at most so many: those that were used longest ago make room. An attacker with addresses
 * without end gets new buckets by that, never more memory.
 */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #most: number;
  /** Half of what there is room for. When it is full it takes the place of the half before, which is let go at once. */
  #recent = new Map<string, Bucket>();
  #earlier = new Map<string, Bucket>();

  constructor(rate: Rate, most = 50_000) {
    this.#rate = rate;
    this.#most = most;
  }

  get size(): number {
    return this.#recent.size + this.#earlier.size;
  }

  /** Takes one from the bucket of a key, and gives 0; or takes nothing and gives how many seconds until there is one. */
  take(key: string, now: number): number {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#bucketOf(key, now);
    // A clock that was set back takes nothing away.
    const passed = Math.max(0, now - bucket.at) / 1000;
    bucket.tokens = Math.min(burst, bucket.tokens + passed * perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) return (1 - bucket.tokens) / perSecond;
    bucket.tokens -= 1;
    return 0;
  }

  #bucketOf(key: string, now: number): Bucket {
    const recent = this.#recent.get(key);
    if (recent) return recent;
    const bucket = this.#earlier.get(key) ?? { tokens: this.#rate.burst, at: now };
    this.#earlier.delete(key);
    this.#recent.set(key, bucket);
    if (this.#recent.size * 2 >= this.#most) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
    }
    return bucket;
  }
}
