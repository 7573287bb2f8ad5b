import table from '../../../../../data/common-words.json' with { type: 'json' };

const DOCUMENTS = table.documents;
/** In how many documents a stem that is not listed is taken to stand. */
const UNLISTED = 0.5;
const RARITY: ReadonlyMap<string, number> = new Map(
  Object.entries(table.stems).map(([stem, frequency]) => [stem, rarityOf(frequency)]),
);

/** How rare a stem is in news at large: 0 for a word of every article, 1 for one that is never seen. */
export function newsRarity(stem: string): number {
  return RARITY.get(stem) ?? 1;
}

function rarityOf(frequency: number): number {
  return Math.log(DOCUMENTS / Math.max(UNLISTED, frequency)) / Math.log(DOCUMENTS / UNLISTED);
}
