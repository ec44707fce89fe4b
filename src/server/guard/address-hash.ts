import { hash, randomBytes } from 'node:crypto';
import { networkOf } from './network-address.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Hashes addresses under a salt that is made anew each day, stands nowhere but in memory, and ends with the process:
 * after that nobody can tell who a hash was.
 */
export class AddressHash {
  #day = Number.NaN;
  #salt = '';

  of(address: string, now: number): string {
    const today = Math.floor(now / day);
    if (today !== this.#day) {
      this.#day = today;
      this.#salt = randomBytes(32).toString('base64');
    }
    return hash('sha256', `${this.#salt} ${networkOf(address)}`, 'base64').slice(0, 22);
  }
}
