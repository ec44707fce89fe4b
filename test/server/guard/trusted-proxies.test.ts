import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { networkOf, readAddress } from '../../../src/server/guard/network-address.ts';
import { isProxy, TrustedProxies } from '../../../src/server/guard/trusted-proxies.ts';

const proxies = new TrustedProxies(['127.0.0.1', '::1', '10.0.0.0/8', '2001:db8:1::/48']);
const resident = '203.0.113.7';

describe('who calls', () => {
  it('is the other end of the connection, whatever a header says, where that is no proxy of ours', () => {
    assert.equal(proxies.callerBehind(resident, '198.51.100.1'), resident);
    assert.equal(proxies.callerBehind(`::ffff:${resident}`, '127.0.0.1, 10.0.0.1'), resident);
    assert.equal(new TrustedProxies([]).callerBehind('127.0.0.1', resident), '127.0.0.1');
  });

  it('is the last one that no proxy of ours is', () => {
    for (const header of [
      resident,
      `198.51.100.1, ${resident}`,
      `127.0.0.1,10.1.2.3,${resident}`,
      `198.51.100.1,  ${resident} , 10.0.0.9`,
      `<script>, ${resident}:50123, [2001:db8:1::5]:443`,
      `${'198.51.100.1,'.repeat(5_000)}${resident}`,
    ]) {
      assert.equal(proxies.callerBehind('::ffff:127.0.0.1', header), resident, header.slice(0, 60));
    }
    assert.equal(proxies.callerBehind('::1', '198.51.100.1, [2001:DB8:0002::0007]:443'), '2001:db8:2::7');
  });

  it('is the last proxy that is known where one before it wrote what is no address', () => {
    for (const header of [
      'unknown',
      '_hidden',
      '',
      ' ',
      ',',
      '1.2.3',
      '1.2.3.4.5',
      '999.1.1.1',
      'a'.repeat(10_000),
    ]) {
      assert.equal(proxies.callerBehind('10.0.0.1', header), '10.0.0.1', header.slice(0, 60));
      assert.equal(proxies.callerBehind('10.0.0.1', `${resident}, ${header}, 10.0.0.2`), '10.0.0.2');
    }
    assert.equal(proxies.callerBehind('10.0.0.1', null), '10.0.0.1');
    assert.equal(proxies.callerBehind(undefined, resident), undefined);
  });

  it('cannot be changed by what the caller itself puts in the header', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (invented, passesTwo) => {
        const header = `${invented}, ${resident}${passesTwo ? ', 10.0.0.2' : ''}`;
        assert.equal(proxies.callerBehind('127.0.0.1', header), resident);
      }),
    );
  });

  it('is looked for no further than any chain is long', () => {
    const chain = `${resident}, ${Array.from({ length: 1_000 }, () => '10.0.0.3').join(', ')}`;
    assert.equal(proxies.callerBehind('10.0.0.1', chain), '10.0.0.3');
  });
});

describe('an address', () => {
  it('is read with what proxies write around it', () => {
    for (const [text, address] of [
      ['192.0.2.1', '192.0.2.1'],
      ['192.0.2.1:8080', '192.0.2.1'],
      ['2001:DB8::1', '2001:db8::1'],
      ['[2001:db8::1]', '2001:db8::1'],
      ['[2001:db8::1]:443', '2001:db8::1'],
      ['fe80::1%eth0', 'fe80::1'],
      ['::ffff:192.0.2.1', '192.0.2.1'],
      ['::FFFF:c000:201', '192.0.2.1'],
      ['[192.0.2.1]', undefined],
      ['192.0.2.1:', undefined],
      ['192.0.2.01', undefined],
      ['2001:db8::1::2', undefined],
      ['[2001:db8::1', undefined],
      ['example.org', undefined],
    ] as const) {
      assert.equal(readAddress(text), address, text);
    }
  });

  it('is of one network with all that share the first 64 bits', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length });
    const written = (numbers: readonly number[]) =>
      readAddress(numbers.map((number) => number.toString(16)).join(':')) ?? '';
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), (network, host, other) => {
        // What stands for an IPv4 address is one.
        fc.pre(network.some((number) => number > 0));
        const expected = network.map((number) => number.toString(16)).join(':');
        assert.equal(networkOf(written([...network, ...host])), expected);
        assert.equal(networkOf(written([...network, ...other])), expected);
      }),
    );
    assert.equal(networkOf('192.0.2.1'), '192.0.2.1');
    assert.equal(networkOf('::1'), '0:0:0:0');
  });
});

it('knows an address and a network from what is neither', () => {
  for (const proxy of ['127.0.0.1', '10.0.0.0/8', '0.0.0.0/0', '::1', '2001:db8::/32', '::1/128']) {
    assert.ok(isProxy(proxy), proxy);
  }
  for (const no of [
    '',
    'localhost',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0/8',
    '::1/129',
    '1.2.3.4/-1',
  ]) {
    assert.ok(!isProxy(no), no);
    assert.throws(() => new TrustedProxies([no]), RangeError);
  }
});
