import { promisify } from 'node:util';
import { constants, crc32, gzip } from 'node:zlib';
import type { Packing } from '../../public-document.ts';

/**
 * Gzip (RFC 1952) of texts that begin alike and end with something of their own, such as the time. The beginning is compressed
 * once, into whole bytes and without an end; what follows it is a last block that is stored as it is (RFC 1951, 3.2.4).
 */
export const gzipped: Packing = async (text) => {
  const begin = Buffer.from(text);
  const packed = await promisify(gzip)(begin, { finishFlush: constants.Z_SYNC_FLUSH });
  const sum = crc32(begin);
  return (end) => {
    const { length } = Buffer.from(end);
    const bytes = Buffer.alloc(packed.length + 5 + length + 8);
    packed.copy(bytes);
    let at = packed.length;
    at = bytes.writeUInt8(1, at);
    at = bytes.writeUInt16LE(length, at);
    at = bytes.writeUInt16LE(~length & 0xffff, at);
    at += bytes.write(end, at);
    at = bytes.writeUInt32LE(crc32(end, sum), at);
    bytes.writeUInt32LE(begin.length + length, at);
    return bytes;
  };
};
