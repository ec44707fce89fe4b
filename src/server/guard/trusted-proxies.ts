import { BlockList, isIP } from 'node:net';
import { readAddress } from './network-address.ts';

/** Longer chains than this are nobody's. */
const mostHops = 20;

/** The proxies whose word is taken for who called them. */
export class TrustedProxies {
  readonly #list = new BlockList();

  /** `proxies`: addresses and networks, such as `127.0.0.1` and `2001:db8::/32`. Throws a RangeError for anything else. */
  constructor(proxies: readonly string[]) {
    for (const proxy of proxies) {
      if (!isProxy(proxy)) throw new RangeError(`"${proxy}" is no address and no network.`);
      const [address = '', bits] = proxy.split('/');
      const family = familyOf(address);
      if (bits === undefined) this.#list.addAddress(address, family);
      else this.#list.addSubnet(address, Number(bits), family);
    }
  }

  /**
   * Who calls. `peer`: the other end of the connection. `forwardedFor`: X-Forwarded-For, to which each proxy adds
   * the address that called it at the end. What stands left of the last one that no proxy of ours wrote is anybody's
   * invention.
   */
  callerBehind(peer: string | undefined, forwardedFor: string | null): string | undefined {
    let caller = peer === undefined ? undefined : readAddress(peer);
    let rest = forwardedFor ?? '';
    for (let hop = 0; hop < mostHops && rest !== '' && caller !== undefined && this.#trusts(caller); hop++) {
      const comma = rest.lastIndexOf(',');
      const before = readAddress(rest.slice(comma + 1).trim());
      if (before === undefined) break;
      caller = before;
      rest = rest.slice(0, Math.max(0, comma));
    }
    return caller;
  }

  trusts(peer: string | undefined): boolean {
    const address = peer === undefined ? undefined : readAddress(peer);
    return address !== undefined && this.#trusts(address);
  }

  #trusts(address: string): boolean {
    return this.#list.check(address, familyOf(address));
  }
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether a text is an address or a network that can be trusted. */
export function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}
