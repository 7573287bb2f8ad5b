import type { Span } from '../../types.js';
import type { Mutable } from '../mutable.js';
import type { NameMention, Person, SpokenAttribution } from '../speech.js';
import { attributionOutlets } from './attribution-outlets.js';
import type { UnresolvedAttribution } from './joined-attributions.js';
import { type NamesInOrder, namesBefore, namesIn } from './names-in-order.js';
import type { PlacedOutlet } from './outlets.js';
import { whomItMeans } from './pronouns.js';
import { officeOf } from './roles.js';
import { nothingSaid, type SpeechMemory } from './speech-memory.js';
import type { SpeechSentence } from './speech-sentences.js';

/** Whom a speaker's words mean. */
interface Resolution {
  readonly speaker?: string;
  readonly role?: string;
  readonly possible: readonly Person[];
  readonly unsure: boolean;
  /** The person, where the words name one outright. */
  readonly named?: Person;
}

const NOBODY: Resolution = { possible: [], unsure: false };
const PRONOUN = /^(?:he|she|they|it|we|i|who|you)$/i;
const RELATIVE_CLAUSE = /,\s(?:who|whose|which)\s/;
const INDEFINITE = /^(?:a|an|one|another)\s/i;
const WORDS_AFTER_HEAD = /^(?:['’]s)?(?:\s*[,(]|$|\s+(?:of|who|and|from|at|in)\b)/;
const LONGEST_TITLE = 4;
/** What an outlet's own words are called by: "the report said". */
const OUTLETS_OWN = /^(?:the|that|its) (?:(?:news)?paper(?:['’]s report)?|report|article|story|broadcaster|magazine)$/i;
const OTHER_REPORT = /\s(?:report|article|story|study|paper)s?[\s,]/i;
/** The outlet credited last is looked for so many paragraphs back. */
export const OUTLET_REACH = 3;

/** Finds who each attribution's speaker is: names, surnames, pronouns and "the minister", and the outlets told. */
export function resolveSpeakers(
  text: string,
  attributions: readonly UnresolvedAttribution[],
  names: NamesInOrder,
  outlets: ReadonlyMap<SpeechSentence, readonly PlacedOutlet[]>,
  memory: SpeechMemory = nothingSaid(),
): SpokenAttribution[] {
  return attributions.map((attribution) => {
    const told = attributionOutlets(attribution, outlets.get(attribution.sentence) ?? []);
    const source = attribution.antecedent ?? attribution.source;
    const found = source ? resolve(text, source, attribution, names, memory) : NOBODY;
    if (found.named) {
      memory.lastSpeaker = found.named;
      memory.lastSource = source;
    }
    return spoken(attribution, found, told, outletOf(attribution, told, text, memory));
  });
}

/** The outlet told; behind "the report", the outlet credited shortly before, unless another report came between. */
function outletOf(
  { source, sentence: { paragraph } }: UnresolvedAttribution,
  [told]: readonly PlacedOutlet[],
  text: string,
  memory: SpeechMemory,
): string | undefined {
  const last = memory.lastOutlet;
  if (told) memory.lastOutlet = { name: told.name, paragraph, end: told.end };
  if (told || !source || !OUTLETS_OWN.test(text.slice(source.start, source.end))) return told?.name;
  memory.looksBack = true;
  if (!last) return undefined;
  const isLast = paragraph - last.paragraph <= OUTLET_REACH && !OTHER_REPORT.test(text.slice(last.end, source.start));
  memory.lastOutlet = isLast ? { ...last, end: Math.max(last.end, source.end) } : undefined;
  return isLast ? last.name : undefined;
}

function resolve(
  text: string,
  source: Span,
  attribution: UnresolvedAttribution,
  names: NamesInOrder,
  memory: SpeechMemory,
): Resolution {
  const words = text.slice(source.start, source.end);
  const inside = namesIn(names, source);
  const head = headName(inside, text, source);
  if (head) return named(head.person, withoutClause(inside, text, source));
  if (PRONOUN.test(words)) return ofPronoun(text, words.toLowerCase(), source, attribution, names, memory);
  if (inside.length > 0) {
    remember(words, memory);
    return { speaker: words, possible: inside.map(({ person }) => person), unsure: false };
  }
  return ofDescription(words, source, attribution, names, memory);
}

/** A name speaks only where it is the head: "Dar", "spokesman John Kirby"; not "the Gaza plan". */
function headName(inside: readonly NameMention[], text: string, source: Span): NameMention | undefined {
  const heads = inside.filter((name) =>
    WORDS_AFTER_HEAD.test(text.slice(name.end, Math.min(source.end, name.end + 12))),
  );
  return heads.find(({ person }) => person.tokens.length > 1) ?? heads[0];
}

function named(person: Person, inside: readonly NameMention[]): Resolution {
  const own = inside.find((name) => name.person === person)?.roles[0];
  const role = own ?? person.roles[0];
  const possible = [person, ...inside.map((name) => name.person).filter((other) => other !== person)];
  return { ...described(person, role?.role), possible, unsure: false, named: person };
}

/** "Ruiz, who was replaced by Holm, said": Holm does not speak. */
function withoutClause(inside: readonly NameMention[], text: string, { start, end }: Span): readonly NameMention[] {
  const clause = text.slice(start, end).search(RELATIVE_CLAUSE);
  return clause < 0 ? inside : inside.filter((name) => name.start < start + clause);
}

function described(person: Person, role: string | undefined): { speaker: string; role?: string } {
  return { speaker: longestName(person), ...(role !== undefined && { role }) };
}

function longestName({ names }: Person): string {
  const size = (name: string) => name.split(' ').length * 1000 + name.length;
  return [...names].reduce((longest, name) => (size(name) > size(longest) ? name : longest), '');
}

/** "he", "she" */
function ofPronoun(
  text: string,
  pronoun: string,
  source: Span,
  { sentence }: UnresolvedAttribution,
  names: NamesInOrder,
  memory: SpeechMemory,
): Resolution {
  const meant = whomItMeans(text, { pronoun, source, sentence }, names, memory);
  if (meant === undefined) return NOBODY;
  memory.looksBack = true;
  const { chosen, possible } = meant;
  return { ...(chosen && described(chosen, chosen.roles[0]?.role)), possible, unsure: true };
}

/** "the minister": the last person of that office; "the official": the unnamed one who spoke before. */
function ofDescription(
  words: string,
  source: Span,
  { sentence }: UnresolvedAttribution,
  names: NamesInOrder,
  memory: SpeechMemory,
): Resolution {
  const earlier = remember(words, memory);
  const role = /^the\s/i.test(words) ? lastTitle(words) : undefined;
  if (role === undefined) return { speaker: earlier ?? words, possible: [], unsure: false };
  memory.looksBack = true;
  const before = namesBefore(names, source.start, sentence.paragraph - 2).map(({ person }) => person);
  const match = before.find((person) => person.roles.some((held) => held.role === role || held.role.endsWith(role)));
  if (!match && earlier !== undefined) return { speaker: earlier, possible: [], unsure: false };
  return {
    ...(match ? described(match, role) : { speaker: words }),
    // Somebody who merely was the only one named before need not hold that office.
    possible: match ? [...new Set([match, ...before])] : before.length > 1 ? [...new Set(before)] : [],
    unsure: true,
  };
}

/** Keeps "a US official" for a later "the official", and gives what was kept for these words. */
function remember(words: string, { described: kept }: SpeechMemory): string | undefined {
  const noun = headWords(words).at(-1) ?? '';
  if (/^the\s/i.test(words)) return kept.get(noun);
  if (INDEFINITE.test(words)) kept.set(noun, words);
  return undefined;
}

/** The office that some words end in: "the Kenyan foreign minister" → "foreign minister". */
function lastTitle(words: string): string | undefined {
  const lower = headWords(words);
  for (let length = Math.min(LONGEST_TITLE, lower.length); length > 0; length--) {
    const office = officeOf(lower.slice(-length).join(' '));
    if (office !== undefined) return office;
  }
  return undefined;
}

/** The words before an aside, in lower case. */
function headWords(words: string): string[] {
  const aside = words.search(/[,(]/);
  const head = aside < 0 ? words : words.slice(0, aside);
  return head.trim().toLowerCase().split(/\s+/);
}

function spoken(
  attribution: UnresolvedAttribution,
  { speaker, role, possible, unsure }: Resolution,
  outlets: readonly PlacedOutlet[],
  outlet: string | undefined,
): SpokenAttribution {
  const { kind, content, parts, cue, cueLemma, source, via, describes, floating, settledEnd, sentence } = attribution;
  const made: Mutable<SpokenAttribution> = {
    kind,
    content,
    parts,
    cueLemma,
    describes,
    floating,
    possible,
    unsure,
    outlets: outlets.map(({ name, start, end }) => ({ name, start, end })),
    sentence: { start: sentence.start, end: sentence.end },
    paragraph: sentence.paragraph,
  };
  if (cue) made.cue = cue;
  if (source) made.source = source;
  if (via) made.via = via;
  if (settledEnd !== undefined) made.settledEnd = settledEnd;
  if (speaker !== undefined) made.speaker = speaker;
  if (role !== undefined) made.role = role;
  if (outlet !== undefined) made.outlet = outlet;
  return made;
}
