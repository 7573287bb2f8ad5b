import type { Host } from './host.js';
import { LIMITS } from './limits.js';
import { type BytesOrFault, readBytes } from './read-text.js';

export type Reader = (uri: string) => Promise<BytesOrFault>;

/** Reads files until there are too many of them or they are too large together; says so of all that follow. */
export function limitedReader(host: Host): Reader {
  let files = 0;
  let bytes = 0;
  return async (uri) => {
    if (files >= LIMITS.files) return { fault: `is left out: ${LIMITS.files} files are read at most` };
    if (bytes >= LIMITS.totalBytes)
      return { fault: `is left out: ${LIMITS.totalBytes / 1_000_000} MB are read at most` };
    const read = await readBytes(host, uri);
    files += 1;
    if ('bytes' in read) bytes += read.bytes.length;
    return read;
  };
}
