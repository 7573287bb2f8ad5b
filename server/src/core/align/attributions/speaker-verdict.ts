import { compareSpeakers } from '../../mentions/speech/compare-speakers.js';
import { nameTokens } from '../../mentions/speech/name-tokens.js';
import { speakerKind } from '../../mentions/speech/speaker-kind.js';
import type { Person } from '../../mentions/speech.js';
import type { KnownSpeakers } from './known-speakers.js';
import { type NamedSpeaker, namedSpeaker } from './named-speaker.js';
import type { Rival } from './same-words.js';

export type SpeakerVerdict = 'same' | 'different' | 'unknown';

/** What the comparison of a draft's speaker needs besides the two attributions. */
export interface SpeakerComparison {
  readonly said: NamedSpeaker;
  readonly known: KnownSpeakers;
  /** What is said in the draft. */
  readonly content: string;
  /** True where the very words are quoted at length, so that a body may be told from a person. */
  readonly isExact: boolean;
}

const QUOTED = /“[^”]*”?|"[^"]*"|''[^']*''/g;
const FIRST_OR_PLURAL = /^(?:i|we|you|they|it)$/i;

/**
 * Whether the draft's speaker is the one whom a source attribution names. "different" only where the source names
 * somebody of the same kind; an office, a description or a pronoun that several people fit tells nothing.
 */
export function speakerVerdict(comparison: SpeakerComparison, rival: Rival): SpeakerVerdict {
  if (isReachedThroughThem(comparison, rival) || (rival.isLoose && isNamedNear(comparison.said, rival))) {
    return rival.isLoose ? 'unknown' : 'same';
  }
  const recorded = rival.record?.speaker;
  const verdict =
    recorded === undefined ? againstReading(comparison, rival) : againstRecord(comparison, recorded, rival);
  const isTold = verdict === 'different' && !comparison.isExact && isAboutTheOther(comparison, rival);
  return isTold ? 'unknown' : verdict;
}

/** The words came "to", "through" or "according to" the draft's speaker. */
function isReachedThroughThem({ said }: SpeakerComparison, { attribution, source }: Rival): boolean {
  const { via, outlets } = attribution;
  const tokens = nameTokens(said.text);
  const through = [
    ...(via ? [source.reading.text.slice(via.start, via.end)] : []),
    ...outlets.map(({ name }) => name),
  ].flatMap((words) => [...nameTokens(words)]);
  return through.some((token) => tokens.has(token));
}

/**
 * Words that name the other speaker may tell what that one said: "Dar said that Asif was wrong" in one text, "Asif
 * admitted that he was wrong" in the other.
 */
function isAboutTheOther({ said, content }: SpeakerComparison, rival: Rival): boolean {
  const { attribution, source } = rival;
  const there = source.reading.text.slice(attribution.content.start, attribution.content.end);
  const ours = surnameOf(said);
  const theirs = attribution.possible[0]?.tokens.at(-1);
  return mentions(there, ours) || mentions(content, theirs);
}

function mentions(text: string, name: string | undefined): boolean {
  return name !== undefined && nameTokens(text).has(name);
}

/**
 * A quotation without a cue of its own may be anybody's who is named around it: in its paragraph where that goes on with
 * somebody's words, in those beside it where it stands alone.
 */
function isNamedNear(said: NamedSpeaker, { attribution, source }: Rival): boolean {
  const surname = surnameOf(said);
  const reach = attribution.floating ? 1 : 0;
  return source.reading.speech.names.some(
    ({ paragraph, person }) => Math.abs(paragraph - attribution.paragraph) <= reach && person.tokens.at(-1) === surname,
  );
}

function surnameOf({ people, text }: NamedSpeaker): string | undefined {
  return people[0]?.tokens.at(-1) ?? [...nameTokens(text)].at(-1);
}

function againstRecord({ said, known }: SpeakerComparison, recorded: string, { source }: Rival): SpeakerVerdict {
  if (known.areSame(said, { name: recorded, people: [] })) return 'same';
  const people = source.reading.speech.people.filter((person) => [...person.names].includes(recorded));
  const kind = speakerKind(recorded, people[0]);
  if (kind === 'unnamed' || kind !== said.kind) return 'unknown';
  return compareSpeakers(onePerson(said), { text: recorded, people });
}

function againstReading(comparison: SpeakerComparison, { attribution, source }: Rival): SpeakerVerdict {
  const { said, known } = comparison;
  const { reading } = source;
  if (attribution.unsure) return againstInferred(comparison, attribution.possible);
  const there = namedSpeaker(reading, attribution);
  if (there === undefined || there.kind === 'unnamed' || FIRST_OR_PLURAL.test(there.text)) return 'unknown';
  if (known.areSame(said, there)) return 'same';
  const result = compareSpeakers(onePerson(said), { text: there.name, people: there.people });
  if (result !== 'different' || there.kind === said.kind) return result;
  return isBodyApart(comparison, there, attribution, reading.text) ? 'different' : 'unknown';
}

/** The sentence of an attribution without what is said in it. */
function wordsAround({ sentence, content }: Rival['attribution'], text: string): string {
  const before = text.slice(sentence.start, Math.max(sentence.start, content.start));
  return `${before} ${text.slice(Math.max(content.end, sentence.start), sentence.end)}`;
}

/** A pronoun or an office accuses only where it can be one person alone. */
function againstInferred({ said, known }: SpeakerComparison, possible: readonly Person[]): SpeakerVerdict {
  const [only, ...others] = possible;
  if (only === undefined) return 'unknown';
  const people = possible.map((person) => ({ name: '', people: [person] }));
  if (people.some((there) => known.areSame(said, there))) return others.length > 0 ? 'unknown' : 'same';
  if (others.length > 0 || said.kind !== 'person') return 'unknown';
  return compareSpeakers(onePerson(said), { text: '', people: [only] });
}

/** A surname alone is not told from its namesakes by the first name that the draft gives elsewhere. */
function onePerson({ name, people, kind, mention }: NamedSpeaker): { text: string; people: readonly Person[] } {
  if (kind !== 'person') return { text: name, people };
  return { text: name, people: mention?.tokens.length === 1 ? [] : people.slice(0, 1) };
}

/** What somebody says of a body does not make it theirs. */
function unquoted(sentence: string): string {
  return sentence.replace(QUOTED, ' ');
}

/** A body may speak through a person: they differ only if nothing near the person names that body. */
function isBodyApart(
  { said, isExact }: SpeakerComparison,
  there: NamedSpeaker,
  attribution: Rival['attribution'],
  text: string,
): boolean {
  if (!isExact || said.kind !== 'body' || there.kind !== 'person' || there.people.length === 0) return false;
  const introductions = there.people.flatMap(({ introducedIn }) => introducedIn);
  const near = [
    wordsAround(attribution, text),
    ...introductions.map(({ start, end }) => unquoted(text.slice(start, end))),
  ];
  const tokens = nameTokens(said.text);
  return !near.some((words) => [...nameTokens(words)].some((token) => tokens.has(token)));
}
