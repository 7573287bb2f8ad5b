import lexicon from '../../../../../data/lexicons/speaker-nouns.json' with { type: 'json' };
import { countryOf } from './countries.js';
import { isHonorific } from './first-names.js';
import { isNeverName } from './names.js';
import { officeOf } from './roles.js';

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;
const NOUNS: ReadonlySet<string> = new Set(lexicon.nouns);
const DESCRIPTIONS: ReadonlySet<string> = new Set(lexicon.descriptions);

/**
 * The tokens of the names in some words, in lower case. Titles, honorifics and articles are left out; a country, its
 * people and its capital become one token: "Pakistani Foreign Minister Ishaq Dar" → "@pakistan", "ishaq", "dar".
 */
export function nameTokens(text: string): ReadonlySet<string> {
  if (text.length > LONGEST_KEPT) return readTokens(text);
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const tokens = readTokens(text);
  if (KNOWN.size >= MOST_KEPT) KNOWN.clear();
  KNOWN.set(` ${text}`.slice(1), tokens);
  return tokens;
}

/** Speakers and people, whose words are compared with those of many others. */
const KNOWN = new Map<string, ReadonlySet<string>>();
const MOST_KEPT = 2_000;
const LONGEST_KEPT = 60;

function readTokens(text: string): ReadonlySet<string> {
  const words = Array.from(text.matchAll(WORD), ([word]) => word);
  const tokens = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!/^\p{Lu}/u.test(word)) continue;
    const pair = `${plain(word)} ${plain(words[index + 1] ?? '')}`;
    const country = countryOf(pair);
    if (country !== undefined) index++;
    const token = country ?? countryOf(plain(word));
    if (token !== undefined) tokens.add(`@${token}`);
    else if (!isEmpty(plain(word))) tokens.add(plain(word));
  }
  return tokens;
}

/** Lower case, without a possessive 's and an abbreviation's full stop. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '').replace(/\.$/, '');
}

/** True for a capitalised word that names nobody. */
function isEmpty(word: string): boolean {
  if (isNeverName(word) || isHonorific(word)) return true;
  return NOUNS.has(word) || DESCRIPTIONS.has(word) || officeOf(word) !== undefined;
}
