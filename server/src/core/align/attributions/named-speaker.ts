import type { Reading } from '../../mentions/reading.js';
import { type SpeakerKind, speakerKind } from '../../mentions/speech/speaker-kind.js';
import type { NameMention, Person, Speech, SpokenAttribution } from '../../mentions/speech.js';
import type { Span } from '../../types.js';

/** Who an attribution says is speaking, by name. */
export interface NamedSpeaker {
  /** The speaker's words. */
  readonly text: string;
  /** The name in them where a person speaks, otherwise the words. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Everyone who may be meant. */
  readonly people: readonly Person[];
  /** The name as it stands in the text. */
  readonly mention?: NameMention;
}

/** Reads the speaker of an attribution. Undefined where it has none, or only a pronoun or an office to go by. */
export function namedSpeaker({ text, speech }: Reading, attribution: SpokenAttribution): NamedSpeaker | undefined {
  const { source, possible, unsure } = attribution;
  if (source === undefined || unsure) return undefined;
  const words = text.slice(source.start, source.end);
  const kind = speakerKind(words, possible[0]);
  const mention = kind === 'person' ? mentionIn(speech, source, possible[0]) : undefined;
  return {
    text: words,
    name: mention ? text.slice(mention.start, mention.end) : words,
    kind,
    people: possible,
    ...(mention && { mention }),
  };
}

/** The first mention that stands inside a span. Names are in reading order, so a binary search finds it. */
function mentionIn({ names }: Speech, { start, end }: Span, person: Person | undefined): NameMention | undefined {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < names.length; at++) {
    const name = names[at];
    if (name === undefined || name.start >= end) return undefined;
    if (name.person === person) return name;
  }
  return undefined;
}
