import lexicon from '../../../../../data/lexicons/reporting-verbs.json' with { type: 'json' };
import { type Item, isWord } from './items.js';
import { type PhraseFound, phraseTable } from './phrase-table.js';

const SAY = formsOf(lexicon.say);
const DESCRIBE = formsOf(lexicon.describe);
const WEAK: ReadonlySet<string> = new Set(lexicon.weak);
const OBJECTS: ReadonlySet<string> = new Set(lexicon.objects);
const NOUNS: ReadonlySet<string> = new Set(lexicon.nouns);
const STATEMENTS: ReadonlySet<string> = new Set(lexicon.statements);
const PHRASES = phraseTable(Object.entries(lexicon.phrases));

/** The words with which a cue can begin: most words are none, and one look-up tells. */
const OPENINGS: ReadonlySet<string> = new Set([
  'according',
  ...lexicon.statements,
  ...SAY.keys(),
  ...DESCRIBE.keys(),
  ...Object.keys(lexicon.phrases).flatMap((phrase) => phrase.split(' ')[0] ?? []),
]);

export function mayOpenCue(word: string): boolean {
  return OPENINGS.has(word);
}

/** The base form of a verb that takes what was said as a clause or a quotation: "said" → "say". */
export function sayingVerb(word: string): string | undefined {
  return SAY.get(word);
}

/** The base form of a verb that reports only with a quotation in its object: "called" → "call". */
export function describingVerb(word: string): string | undefined {
  return DESCRIBE.get(word);
}

/** True for a base form of both kinds that describes unless a quotation or "that" follows at once: "call". */
export function takesObject(verb: string): boolean {
  return OBJECTS.has(verb);
}

/** The base form that the words at an item stand for together: "shot back" → "reply". */
export function reportingPhraseAt(items: readonly Item[], at: number): PhraseFound<string> | undefined {
  return PHRASES.at(items, at);
}

/** True for a base form that is indirect speech only with "that": "find", "hope". */
export function isWeak(verb: string): boolean {
  return WEAK.has(verb);
}

/** True for a noun that stands for what somebody says: "claim". */
export function isStatementNoun(item: Item): boolean {
  return isWord(item) && STATEMENTS.has(item.lower);
}

/** True for a form that is a noun at least as often: "claims", "report". */
export function isNounForm(item: Item): boolean {
  return isWord(item) && NOUNS.has(item.lower);
}

/** True for a lower-case form of any reporting verb that is not a noun as often: "refused", "called". */
export function isReportingForm(word: string): boolean {
  return (SAY.has(word) || DESCRIBE.has(word)) && !NOUNS.has(word);
}

/** True for a form that can hardly be anything but a reporting verb: "said", "told". */
export function isPlainlySaying(item: Item): boolean {
  return isWord(item) && !item.isCapitalised && SAY.has(item.lower) && !NOUNS.has(item.lower);
}

function formsOf(verbs: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [verb, others] of Object.entries(verbs)) {
    for (const form of [verb, ...others.split(' ')]) forms.set(form, verb);
  }
  return forms;
}
