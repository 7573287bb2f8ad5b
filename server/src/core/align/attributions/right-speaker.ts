import { nameTokens } from '../../mentions/speech/name-tokens.js';
import type { NameMention, Person } from '../../mentions/speech.js';
import type { Span } from '../../types.js';
import type { Passage } from '../passage.js';
import { differingWords } from './differing-words.js';
import { type NamedSpeaker, namedSpeaker } from './named-speaker.js';
import { countFirstNames, fullName, type OfficeHolders } from './office-holders.js';
import type { SourceAttribution } from './recorded-attributions.js';
import type { Rival } from './same-words.js';
import { titleAndName } from './title-and-name.js';
import { inCapitals, inSmallLetters } from './title-words.js';

const PRONOUN = /^(?:he|she|they|it|we|i|who|you|this|that|those|these)$/i;
const ARTICLE = /^(?:the|an?|one|two|some|its|his|her|their)\s/i;

/** Whom the source names in place of the draft's speaker, and what to write. */
export interface RightSpeaker {
  /** As a reader would name them: "Ishaq Dar, Pakistan's foreign minister". */
  readonly rightName: string;
  /** The smallest span of the draft that is wrong. */
  readonly wrong: Span;
  /** What to write there; left out where the words around would have to change too. */
  readonly expected?: string;
}

/** The correction for a speaker that the sources contradict. `span` is the speaker's words in the draft. */
export function rightSpeaker(
  draft: Passage,
  span: Span,
  said: NamedSpeaker,
  rival: Rival,
  holders: OfficeHolders,
): RightSpeaker {
  const person = personOf(rival, holders);
  if (person === undefined) return rightWords(draft.text, span, speakerWords(rival));
  const rightName = introduce(person, holders);
  if (said.mention === undefined) return { rightName, wrong: headOf(draft.text, span), expected: person.name };
  return {
    rightName,
    ...titleAndName(draft, said.mention, { ...person, name: nameFor(draft, said.mention, person) }, holders),
  };
}

/** The person who speaks in the source. */
export interface RightPerson {
  readonly name: string;
  readonly tokens: readonly string[];
  readonly gender?: 'he' | 'she';
}

function personOf({ attribution, record, source }: SourceAttribution, holders: OfficeHolders): RightPerson | undefined {
  if (record?.speaker !== undefined) {
    const isName = /^\p{Lu}/u.test(record.speaker) && nameTokens(record.speaker).size > 0;
    return isName ? { name: record.speaker, tokens: record.speaker.toLowerCase().split(/\s+/) } : undefined;
  }
  const [person] = attribution.possible;
  const there = namedSpeaker(source.reading, attribution);
  if (person === undefined || !(attribution.unsure || there?.kind === 'person')) return undefined;
  return ofPerson(person, there, holders);
}

/** A surname that several people of the sources bear is left as it stands: whose it is was only guessed. */
function ofPerson(person: Person, there: NamedSpeaker | undefined, holders: OfficeHolders): RightPerson {
  const { tokens, gender } = person;
  const [surname = ''] = tokens.slice(-1);
  const isShared = there?.mention?.tokens.length === 1 && countFirstNames(holders.named([surname])) > 1;
  return {
    ...(isShared ? { name: there.name, tokens: [surname] } : { name: fullName(person), tokens }),
    ...(gender && { gender }),
  };
}

/** "Ishaq Dar, Pakistan's foreign minister", "Mayor Ana Ruiz" */
function introduce({ name, tokens }: RightPerson, holders: OfficeHolders): string {
  const known = holders.named(tokens);
  const office = known.flatMap(({ offices }) => offices).find(({ tense }) => tense === 'present');
  if (office === undefined || countFirstNames(known) > 1) return name;
  const { country } = office;
  if (country !== undefined && country.length > 2) return `${name}, ${capitalised(country)}'s ${office.office}`;
  return office.isApposed ? `${name}, the ${inSmallLetters(office.title)}` : `${inCapitals(office.title)} ${name}`;
}

function capitalised(words: string): string {
  return words.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The surname alone where the draft has a surname and has named the right one before. */
function nameFor({ speech, text, whole }: Passage, wrong: NameMention, { name, tokens }: RightPerson): string {
  const surname = tokens.at(-1) ?? '';
  if (wrong.tokens.length > 1) return name;
  const isHere = speech.names.some((mention) => mention.end <= wrong.start && mention.tokens.at(-1) === surname);
  const isKnown = isHere || whole.hasNamed(surname);
  const last = name.split(' ').at(-1) ?? name;
  return isKnown && /^\p{Lu}/u.test(text.slice(wrong.start)) ? last : name;
}

/** Whom a source has say something; undefined where its words name nobody whom a reader would know. */
export function speakerInSource(
  found: SourceAttribution,
  holders: OfficeHolders,
): { name: string; introduced: string } | undefined {
  const { unsure, possible } = found.attribution;
  const person = unsure && possible.length !== 1 ? undefined : personOf(found, holders);
  if (person) return { name: person.name, introduced: introduce(person, holders) };
  const words = speakerWords(found);
  if (words === '' || PRONOUN.test(words)) return undefined;
  return { name: words, introduced: words };
}

/** As they would stand inside a sentence: "a Danish diplomat". */
function speakerWords({ attribution, record, source }: SourceAttribution): string {
  if (record?.speaker !== undefined) return record.speaker;
  const span = attribution.source;
  if (span === undefined) return '';
  const words = headText(source.reading.text.slice(span.start, span.end));
  const isOpening = span.start === attribution.sentence.start;
  return isOpening && ARTICLE.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** A body, or "an Indonesian Foreign Ministry official": only the words that differ are wrong. */
function rightWords(text: string, span: Span, words: string): RightSpeaker {
  return { rightName: words, ...differingWords(text, headOf(text, span), words) };
}

function headText(words: string): string {
  const aside = words.search(/[,(]/);
  return (aside < 0 ? words : words.slice(0, aside)).trim();
}

function headOf(text: string, { start, end }: Span): Span {
  const words = headText(text.slice(start, end));
  return { start, end: start + words.length };
}
