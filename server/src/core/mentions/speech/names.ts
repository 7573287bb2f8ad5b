import functionWords from '../../../../../data/lexicons/function-words.json' with { type: 'json' };
import lexicon from '../../../../../data/lexicons/roles.json' with { type: 'json' };
import type { Span } from '../../types.js';
import type { RoleMention } from '../speech.js';
import { countryOf } from './countries.js';
import { isHonorific } from './first-names.js';
import { type Item, isQuotation, isWord, itemAt, spanOf } from './items.js';
import { officeBeside } from './office-beside.js';
import { mayOpenRole, roleAt } from './roles.js';
import type { SpeechDocument, SpeechSentence } from './speech-sentences.js';
import { isNameParticle, isSpeakerNoun } from './word-classes.js';

/** A name as it stands, before it is known whose it is. */
export interface NameFound extends Span {
  /** Lower case. */
  readonly tokens: readonly string[];
  readonly roles: readonly RoleMention[];
  readonly honorific: string | undefined;
  readonly country: string | undefined;
  /** As it stands. */
  readonly words: string;
  readonly sentence: SpeechSentence;
}

/** The titles in front of a name. */
interface Titles {
  readonly roles: readonly RoleMention[];
  readonly honorific: string | undefined;
  readonly country: string | undefined;
  /** The first item after them. */
  readonly next: number;
}

const MOST_TITLES = 6;
const LONGEST_NAME = 8;
const SURNAMES: ReadonlySet<string> = new Set(lexicon.surnames);
const AMBIGUOUS: ReadonlySet<string> = new Set(functionWords.names);
const NEVER_NAMES: ReadonlySet<string> = new Set([
  ...functionWords.neverNames,
  ...functionWords.determiners,
  ...functionWords.prepositions,
  ...functionWords.pronouns,
  ...functionWords.objectPronouns,
  ...functionWords.clauseWords,
  ...functionWords.conjunctions,
  ...functionWords.adverbs,
  ...functionWords.auxiliaries,
  ...functionWords.times,
]);

/** The names of a text in reading order, outside quotations. People, places and bodies alike: capitals are all there is to tell. */
export function findNames({ text, sentences }: SpeechDocument): NameFound[] {
  const common = commonWords(sentences);
  return namesAmong({ text, sentences }, (word) => common.has(word));
}

/** The same for a part of a text. `isCommon` says of a word in lower case whether the whole text writes it small. */
export function namesAmong(
  { text, sentences }: Pick<SpeechDocument, 'text' | 'sentences'>,
  isCommon: (word: string) => boolean,
): NameFound[] {
  return sentences.flatMap((sentence) => namesOf(text, sentence, isCommon));
}

/** True for a lower-case word that is no name even with a capital: "the", "monday". */
export function isNeverName(word: string): boolean {
  return NEVER_NAMES.has(word);
}

/** The words that the text writes small. */
export function commonWords(sentences: readonly SpeechSentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { items } of sentences) {
    for (const item of items) if (isWord(item) && !item.isCapitalised) words.add(item.lower);
  }
  return words;
}

function namesOf(text: string, sentence: SpeechSentence, isCommon: (word: string) => boolean): NameFound[] {
  const { items } = sentence;
  const names: NameFound[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = itemAt(items, index);
    if (!item.isCapitalised && !mayOpenRole(item)) continue;
    const titles = titlesAt(items, index);
    const end = nameEnd(items, titles.next);
    if (end === titles.next) {
      index = Math.max(index, titles.next - 1);
      continue;
    }
    if (!isSentenceCase(items, titles, end, isCommon)) names.push(nameAt(text, sentence, titles, end));
    index = end - 1;
  }
  return names;
}

function titlesAt(items: readonly Item[], start: number): Titles {
  const roles: RoleMention[] = [];
  let honorific: string | undefined;
  let country: string | undefined;
  let next = start;
  for (let count = 0; count < MOST_TITLES; count++) {
    const item = itemAt(items, next);
    const role = roleAt(items, next);
    if (role && !itemAt(items, next + role.length - 1).isPossessive) {
      roles.push({ role: role.value, ...spanOf(items, { from: next, to: next + role.length - 1 }) });
      next += role.length;
    } else if (item.isCapitalised && isHonorific(item.lower)) {
      honorific = item.lower;
      next++;
    } else if (item.isCapitalised && countryOf(item.lower) !== undefined && roleAt(items, next + 1)) {
      country = countryOf(item.lower);
      next++;
    } else break;
  }
  return { roles, honorific, country, next };
}

/** The first item after the name that begins at `start`; `start` itself where none does. */
function nameEnd(items: readonly Item[], start: number): number {
  let end = start;
  while (end - start < LONGEST_NAME && isNamePart(items, end, end > start)) {
    end++;
    if (itemAt(items, end - 1).isPossessive) break;
  }
  return end;
}

function isNamePart(items: readonly Item[], index: number, isInside: boolean): boolean {
  const item = itemAt(items, index);
  if (!isWord(item)) return false;
  if (!item.isCapitalised) return isInside && isNameParticle(item) && itemAt(items, index + 1).isCapitalised;
  if (NEVER_NAMES.has(item.lower)) return isInside && AMBIGUOUS.has(item.lower);
  return !isInside || roleAt(items, index) === undefined || SURNAMES.has(item.lower);
}

/** A lone capital at the start of a sentence is a name only if the text never writes the word small. */
function isSentenceCase(
  items: readonly Item[],
  titles: Titles,
  end: number,
  isCommon: (word: string) => boolean,
): boolean {
  if (end - titles.next > 1 || titles.roles.length > 0 || titles.honorific !== undefined) return false;
  const item = itemAt(items, titles.next);
  const opens = titles.next === 0 || isQuotation(itemAt(items, titles.next - 1));
  return opens && (isSpeakerNoun(item) || isCommon(item.lower));
}

function nameAt(text: string, sentence: SpeechSentence, titles: Titles, end: number): NameFound {
  const { items } = sentence;
  const beside = officeBeside(items, { from: titles.next, to: end - 1 });
  const span = spanOf(items, { from: titles.next, to: end - 1 });
  return {
    start: span.start,
    end: span.end,
    words: text.slice(span.start, span.end),
    tokens: items.slice(titles.next, end).map((item) => item.lower),
    roles: beside.roles.length > 0 ? [...titles.roles, ...beside.roles] : titles.roles,
    honorific: titles.honorific,
    country: titles.country ?? beside.country,
    sentence,
  };
}
