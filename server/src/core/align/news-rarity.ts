import table from '../../../../data/common-words.json' with { type: 'json' };

const DOCUMENTS = table.documents;
const FREQUENCY: ReadonlyMap<string, number> = new Map(Object.entries(table.stems));
/** In how many documents a stem that is not listed is taken to stand. */
const UNLISTED = 0.5;

/** How rare a stem is in news at large: 0 for a word of every article, 1 for one that is never seen. */
export function newsRarity(stem: string): number {
  const frequency = Math.max(UNLISTED, FREQUENCY.get(stem) ?? UNLISTED);
  return Math.log(DOCUMENTS / frequency) / Math.log(DOCUMENTS / UNLISTED);
}
