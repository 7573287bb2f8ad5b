import lexicon from '../../../../../data/lexicons/countries.json' with { type: 'json' };

const COUNTRIES: ReadonlyMap<string, (typeof lexicon.countries)[number]> = new Map(
  lexicon.countries.map((country) => [country.name, country]),
);

/** How to write a canonical country: "Pakistan", or "Pakistani" as an adjective. */
export function countryWordFor(country: string, asAdjective: boolean): string | undefined {
  const found = COUNTRIES.get(country);
  const word = asAdjective && country.length > 2 ? found?.demonyms[0] : found?.name;
  if (word === undefined) return undefined;
  return word.length === 2 ? word.toUpperCase() : word.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
