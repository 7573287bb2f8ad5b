import lexicon from '../../../../../data/lexicons/countries.json' with { type: 'json' };

const NAMES: ReadonlyMap<string, string> = new Map(
  lexicon.countries.flatMap(({ name, demonyms, others, capitals }) =>
    [name, ...demonyms, ...others, ...capitals].map((alias) => [alias, name] as const),
  ),
);
const DEMONYMS: ReadonlySet<string> = new Set(lexicon.countries.flatMap(({ demonyms }) => demonyms));

/**
 * The country that words in lower case stand for, in its canonical form: a name, a demonym ("Pakistani",
 * "Palestinians") or the seat of the government ("Jakarta").
 */
export function countryOf(words: string): string | undefined {
  return NAMES.get(words) ?? (words.endsWith('s') ? NAMES.get(words.slice(0, -1)) : undefined);
}

export function isDemonym(word: string): boolean {
  return DEMONYMS.has(word);
}
