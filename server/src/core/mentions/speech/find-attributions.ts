import { isStopWord } from '../../text/stop-words.js';
import type { Attribution } from '../../types.js';
import type { SpokenAttribution } from '../speech.js';
import { readSpeech } from './read-speech.js';

/** Everything that a text attributes to somebody, in order. One line of the text is one paragraph. */
export function findAttributions(text: string): Attribution[] {
  const { attributions } = readSpeech(text);
  return attributions.filter((attribution) => !isTitle(attribution, text)).map(toAttribution);
}

/** “The Old Man and the Sea”: a quotation that nobody says, or that somebody reads, with a capital in every word of weight. */
function isTitle({ source, cueLemma, content }: SpokenAttribution, text: string): boolean {
  if (source !== undefined && cueLemma !== 'read') return false;
  const words = text.slice(content.start, content.end).match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => !isStopWord(word.toLowerCase()));
  return telling.length > 1 && telling.every((word) => /^\p{Lu}/u.test(word));
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
