import lexicon from '../../../../../data/lexicons/unspoken-verbs.json' with { type: 'json' };
import type { SpokenAttribution } from '../../mentions/speech.js';

const UNSPOKEN: ReadonlySet<string> = new Set(lexicon.verbs);

/** Whether the cue reports words that were said, rather than thought, found or called: only those can be told again by others. */
export function isSpoken({ cueLemma, describes }: SpokenAttribution): boolean {
  return !describes && !UNSPOKEN.has(cueLemma);
}
