import type { UnknownSource } from '../core/tools.js';

/** What a writer is told of a name in the front matter that no source has. */
export function unknownSourceWords({ name, hasOthers }: UnknownSource): string {
  const against = hasOthers ? 'the others that it names' : 'all sources';
  return `No source here is called "${name}": the draft is checked against ${against}.`;
}
