import { countryOf } from '../../mentions/speech/countries.js';

const SMALL_WORDS = /^(?:of|for|and|the|to)$/i;

/** A title as it stands before a name: "secretary of state" → "Secretary of State". */
export function inCapitals(title: string): string {
  return eachWord(title, (word) =>
    SMALL_WORDS.test(word) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** A title as it stands after a name: "Foreign Minister" → "foreign minister". Abbreviations and countries keep their capitals. */
export function inSmallLetters(title: string): string {
  return eachWord(title, (word) => (/^\p{Lu}{2,}/u.test(word) || isCountryWord(word) ? word : word.toLowerCase()));
}

/** "Norwegian" keeps its capital wherever it stands. */
function isCountryWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) && countryOf(word.toLowerCase()) !== undefined;
}

function eachWord(title: string, change: (word: string) => string): string {
  return title.split(' ').map(change).join(' ');
}
