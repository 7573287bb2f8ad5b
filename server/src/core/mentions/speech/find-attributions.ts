import type { Attribution } from '../../types.js';
import type { SpokenAttribution } from '../speech.js';
import { readSpeech } from './read-speech.js';

/** Everything that a text attributes to somebody, in order. One line of the text is one paragraph. */
export function findAttributions(text: string): Attribution[] {
  return readSpeech(text).attributions.map(toAttribution);
}

function toAttribution({ kind, content, cue, source, speaker, role, outlet }: SpokenAttribution): Attribution {
  return {
    kind,
    content,
    ...(cue && { cue }),
    ...(source && { source }),
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(outlet !== undefined && { outlet }),
  };
}
