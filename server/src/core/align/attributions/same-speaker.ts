import type { Reading } from '../../mentions/reading.js';
import { compareSpeakers } from '../../mentions/speech/compare-speakers.js';
import type { SpokenAttribution } from '../../mentions/speech.js';
import type { SourceSpan } from '../alignment.js';
import type { LibraryIndex } from '../library-index.js';
import { namedSpeaker } from './named-speaker.js';
import type { SourceAttribution } from './recorded-attributions.js';

interface Speaking {
  readonly name: string;
  readonly people: SpokenAttribution['possible'];
}

/** Whether a source gives the words at a place to the one who speaks them in the draft. */
export function saysItThere(
  draft: Reading,
  attribution: SpokenAttribution,
  place: SourceSpan,
  { attributionsOf, speakers }: LibraryIndex,
): 'same' | 'different' | 'unknown' {
  const said = speakerOf(draft, attribution);
  const covering = attributionsOf(place.source)?.covering(place) ?? [];
  const there = covering.flatMap((found) => recordedSpeaker(found) ?? []);
  if (said === undefined || there.length === 0) return 'unknown';
  const verdicts = there.map((other) =>
    speakers.areSame(said, other)
      ? 'same'
      : compareSpeakers({ text: said.name, people: said.people }, { text: other.name, people: other.people }),
  );
  if (verdicts.includes('same')) return 'same';
  return verdicts.every((verdict) => verdict === 'different') ? 'different' : 'unknown';
}

function recordedSpeaker({ attribution, record, source }: SourceAttribution): Speaking | undefined {
  return record?.speaker === undefined ? speakerOf(source.reading, attribution) : { name: record.speaker, people: [] };
}

/** The named speaker, or the only person whom a pronoun or an office can mean. */
function speakerOf(reading: Reading, attribution: SpokenAttribution): Speaking | undefined {
  const named = namedSpeaker(reading, attribution);
  if (named !== undefined) return named.kind === 'unnamed' ? undefined : named;
  const [person, ...others] = attribution.possible;
  return person && others.length === 0 ? { name: person.tokens.join(' '), people: [person] } : undefined;
}
