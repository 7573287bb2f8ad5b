import * as z from 'zod/mini';
import type { LibrarySource, SourceReading } from '../../claims/library.js';
import { OFFICE_TENSES } from '../../mentions/speech/office-tense.js';
import type { NameMention, Person } from '../../mentions/speech.js';
import { dataIn } from '../digest/data-in.js';
import { type DigestStore, partOf } from '../digest/digest-store.js';
import type { Vocabulary } from '../digest/vocabulary.js';
import { addTo } from '../multimap.js';
import { lastAtOrBefore } from '../quotations/library-words.js';
import { officesOfMention } from './held-offices.js';
import { fullName, type OfficeHolder } from './office-holders.js';

/** What a source says of somebody, wherever it says it. */
const sayingSchema = z.object({
  tokens: z.array(z.string()),
  name: z.string(),
  offices: z.array(
    z.object({
      office: z.string(),
      title: z.string(),
      country: z.exactOptional(z.string()),
      tense: z.enum(OFFICE_TENSES),
      isApposed: z.boolean(),
      isFormer: z.boolean(),
    }),
  ),
});

/** Numbers of a holder in a digest: what is said, the surname, start, end, and how many places of offices follow. */
export const FIELDS = 5;

/** Everybody whom a source names. */
export function digestOfficeHolders(source: SourceReading, vocabulary: Vocabulary): number[] {
  const mentions = new Map<Person, NameMention[]>();
  for (const mention of source.reading.speech.names) addTo(mentions, mention.person, mention);
  return [...mentions].flatMap(([person, named]) => {
    const [first] = named;
    if (first === undefined) return [];
    const offices = named.flatMap((mention) => officesOfMention(mention, source));
    const saying = JSON.stringify({
      tokens: person.tokens,
      name: fullName(person),
      offices: offices.map(({ at: _at, ...office }) => office),
    });
    const surname = vocabulary.numberOf(person.tokens.at(-1) ?? '');
    const places = offices.flatMap(({ at }) => [at?.start ?? 0, at?.end ?? 0]);
    return [vocabulary.numberOf(saying), surname, first.start, first.end, offices.length, ...places];
  });
}

/** The places in a store of everybody whom the sources name, by surname; what sources say alike of somebody is there once. */
export function placesOfHolders({ sections: { holders } }: DigestStore): ReadonlyMap<number, readonly number[]> {
  const met = new Set<number>();
  const places = new Map<number, number[]>();
  for (const at of placesIn(holders.data)) {
    const [saying = 0, surname = 0] = holders.data.subarray(at, at + FIELDS);
    if (met.has(saying)) continue;
    met.add(saying);
    addTo(places, surname, at);
  }
  return places;
}

/** Everybody whom one source names. */
export function holdersIn(store: DigestStore, sources: readonly LibrarySource[], source: number): OfficeHolder[] {
  const { starts } = store.sections.holders;
  const first = starts[source] ?? 0;
  const part = partOf(store.sections.holders, source);
  return Array.from(placesIn(part)).flatMap((at) => holderAt(store, sources, first + at) ?? []);
}

/** Whom a place in the store stands for. */
export function holderAt(
  { vocabulary, sections }: DigestStore,
  sources: readonly LibrarySource[],
  place: number,
): OfficeHolder | undefined {
  const { data, starts } = sections.holders;
  const source = sources[lastAtOrBefore(starts, place)];
  const [saying = 0, , start = 0, end = 0] = data.subarray(place, place + FIELDS);
  const said = sayingSchema.safeParse(dataIn(vocabulary.wordOf(saying))).data;
  if (source === undefined || said === undefined) return undefined;
  const offices = said.offices.map((office, at) => {
    const [from = 0, to = 0] = data.subarray(place + FIELDS + 2 * at);
    return { ...office, at: { start: from, end: to, source } };
  });
  return { ...said, offices, at: { start, end, source } };
}

function* placesIn(data: Uint32Array): Generator<number> {
  for (let at = 0; at < data.length; at += FIELDS + 2 * (data[at + FIELDS - 1] ?? 0)) yield at;
}
