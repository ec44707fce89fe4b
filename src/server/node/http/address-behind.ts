import type { AddressOf } from '../../admission.ts';
import { TrustedProxies } from '../../guard/trusted-proxies.ts';

/** Networks that no reader comes from, so that a proxy of the house must be meant. */
const inHouse = new TrustedProxies([
  '127.0.0.0/8',
  '::1',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
]);

/** Who calls, seen through the proxies that are trusted. `warn` is called once, where one seems to be forgotten. */
export function addressBehind(proxies: readonly string[], warn: () => void): AddressOf {
  const trusted = new TrustedProxies(proxies);
  let isWarned = false;
  return ({ headers, peer }) => {
    const forwardedFor = headers.get('x-forwarded-for');
    if (!isWarned && forwardedFor !== null && inHouse.trusts(peer) && !trusted.trusts(peer)) {
      isWarned = true;
      warn();
    }
    return trusted.callerBehind(peer, forwardedFor);
  };
}
