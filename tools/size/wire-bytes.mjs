import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Bytes that the files of a folder take on the wire: each compressed by itself, as a server sends them. */
export const wireBytes = (folder, files) =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file)), best).length, 0);
