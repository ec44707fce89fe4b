import { isIP } from 'node:net';

/** Reads an IP address with whatever proxies write around it: brackets, a port, a zone, IPv4 in IPv6. Nothing where it is none. */
export function readAddress(text: string): string | undefined {
  // As a server that listens on both kinds sees nearly everybody.
  const [, plain] = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text) ?? [];
  if (plain !== undefined) return isIP(plain) === 4 ? plain : undefined;
  const [, bracketed, dotted] =
    /^(?:\[([^\]]*)\](?::\d{1,5})?|(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5})$/.exec(text) ?? [];
  const [address = ''] = (bracketed ?? dotted ?? text).split('%');
  if (isIP(address) === 4) return bracketed === undefined ? address : undefined;
  return isIP(address) === 6 ? plainIPv6(address) : undefined;
}

/** One way of writing for one address; what stands for an IPv4 address is written as one. */
function plainIPv6(address: string): string {
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(plain) ?? [];
  if (high === undefined || low === undefined) return plain;
  const [a, b] = [parseInt(high, 16), parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

/** What counts as one caller: an IPv4 address, or the 64 bits of an IPv6 address that one household or host is given. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - after.length }, () => '0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
