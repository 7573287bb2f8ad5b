import table from '../../../../../data/common-words.json' with { type: 'json' };

const DOCUMENTS = table.documents;
/** In how many documents a stem that is not listed is taken to stand. */
const UNLISTED = 0.5;
const RARITY: ReadonlyMap<string, number> = rarities();

/** How rare a stem is in news at large: 0 for a word of every article, 1 for one that is never seen. */
export function newsRarity(stem: string): number {
  return RARITY.get(stem) ?? 1;
}

/** Stems that stand in equally many documents are listed together. */
function rarities(): Map<string, number> {
  const byStem = new Map<string, number>();
  for (const [frequency = 0, stems = ''] of table.stems) {
    const rarity = rarityOf(Number(frequency));
    for (const stem of String(stems).split(' ')) byStem.set(stem, rarity);
  }
  return byStem;
}

function rarityOf(frequency: number): number {
  return Math.log(DOCUMENTS / Math.max(UNLISTED, frequency)) / Math.log(DOCUMENTS / UNLISTED);
}
