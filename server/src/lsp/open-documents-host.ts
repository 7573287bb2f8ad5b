import { canonicalUri } from '../host/addresses.js';
import type { Host } from '../host/host.js';

/** The text that an editor holds for a URI, if it holds one. */
export type OpenText = (canonicalUri: string) => string | undefined;

/** A host on which what stands in an editor, saved or not, goes before what stands on the disk. */
export function openDocumentsHost(disk: Host, openText: OpenText): Host {
  return {
    ...disk,
    readFile: async (uri, maximumBytes) => {
      const text = openText(canonicalUri(uri));
      if (text === undefined) return disk.readFile(uri, maximumBytes);
      const bytes = new TextEncoder().encode(text);
      return bytes.length > maximumBytes ? { kind: 'failure', reason: 'too-large' } : { kind: 'content', bytes };
    },
  };
}
