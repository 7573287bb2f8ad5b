/** Made-up articles and drafts, the same at every run, so that a benchmark needs no text of anybody else. */

const TOWNS = [
  'Aldmoor',
  'Berrow',
  'Corvik',
  'Dunstad',
  'Eskholm',
  'Farrand',
  'Gelby',
  'Hornsund',
  'Ivenport',
  'Jarrow',
];
const PEOPLE = [
  'Ana Ruiz',
  'Olaf Berg',
  'Lena Holm',
  'Tom Acker',
  'Mira Stone',
  'Jonas Weil',
  'Ida Krog',
  'Paul Finch',
];
const OFFICES = ['mayor', 'finance minister', 'harbour master', 'police chief', 'union leader', 'spokesman'];
const THINGS = ['bridge', 'ferry', 'school', 'hospital', 'tunnel', 'library', 'market', 'stadium', 'railway', 'dam'];
const NOUNS = [
  'workers',
  'passengers',
  'pupils',
  'patients',
  'houses',
  'trucks',
  'visitors',
  'voters',
  'trees',
  'boats',
];
const VERBS = ['opened', 'closed', 'rebuilt', 'sold', 'flooded', 'praised', 'inspected', 'insured'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const PLAIN = [
  'The {thing} had been discussed for years, and nobody in {town} was surprised when the plan returned to the council.',
  'Residents gathered near the old {thing} to watch, although the rain did not stop until the evening.',
  'What happens next depends on the weather, on the money, and on how patient the people of {town} are.',
  'Critics of the {thing} say that it was never needed, while its friends say that it came too late.',
];
const TELLING = [
  'The {office} of {town}, {person}, {verb} the {thing} on {day} with {number} {noun}.',
  '“We have never seen so many {noun} at the {thing},” {person} told Reuters on {day}.',
  'The {thing} in {town} cost ${number} million and took {small} years to build.',
  'About {small} percent of the {noun} in {town} came by {thing}, {person} said.',
  '{person}, the {office}, said that {number} {noun} would not return before {day}.',
];

/** A source of numbers that are the same at every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An article of so many sentences, nearly all of which say something that can be checked. */
export function article(seed: number, sentences: number): string {
  return paragraphs(numbers(seed), sentences, 0.8);
}

/** A draft of about so many words. One sentence in four says something that can be checked. */
export function draft(seed: number, words: number): string {
  const next = numbers(seed);
  const parts: string[] = [`# News from ${pick(TOWNS, next)}`];
  for (let count = 0; count < words; ) {
    const paragraph = paragraphs(next, 5, 0.25);
    parts.push(paragraph);
    count += wordsIn(paragraph);
  }
  return parts.join('\n\n');
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’\-.,]*/gu)?.length ?? 0;
}

function paragraphs(next: () => number, sentences: number, telling: number): string {
  const written = Array.from({ length: sentences }, () =>
    sentence(pick(next() < telling ? TELLING : PLAIN, next), next),
  );
  const lines: string[] = [];
  for (let at = 0; at < written.length; at += 5) lines.push(written.slice(at, at + 5).join(' '));
  return lines.join('\n\n');
}

function sentence(pattern: string, next: () => number): string {
  const slots: Readonly<Record<string, () => string>> = {
    town: () => pick(TOWNS, next),
    person: () => pick(PEOPLE, next),
    office: () => pick(OFFICES, next),
    thing: () => pick(THINGS, next),
    noun: () => pick(NOUNS, next),
    verb: () => pick(VERBS, next),
    day: () => pick(DAYS, next),
    number: () => Math.round(20 + next() * 9000).toLocaleString('en'),
    small: () => String(2 + Math.floor(next() * 40)),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, slot: string) => slots[slot]?.() ?? whole);
}

function pick(list: readonly string[], next: () => number): string {
  return list[Math.floor(next() * list.length)] ?? '';
}
