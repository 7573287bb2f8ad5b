import type { Span } from '../../types.js';
import { OUTLET_REACH } from '../speech/resolve-speakers.js';
import type { SpeechMemory } from '../speech/speech-memory.js';
import type { Person } from '../speech.js';
import { areSame } from './kept.js';
import { isSameSoFar, NOTHING_SO_FAR, type SoFar } from './so-far.js';

/** What a draft has said up to a line. */
export interface SaidBefore {
  readonly lastSpeaker: Person | undefined;
  readonly lastSource: Placed<Span> | undefined;
  readonly lastOutlet: Placed<{ readonly name: string; readonly end: number }> | undefined;
  /** Unnamed speakers by their noun: "official" → "a US official". */
  readonly described: SoFar;
}

/** Something as seen from the start of a line, so many paragraphs on: it stands at 0 or less. */
type Placed<Thing> = Thing & { readonly paragraphs: number };

export const NOTHING_SAID: SaidBefore = {
  lastSpeaker: undefined,
  lastSource: undefined,
  lastOutlet: undefined,
  described: NOTHING_SO_FAR,
};

/** Of a speaker's words further back than names are looked for, only that they are there is known. */
const SOURCE_REACH = 1;
const FAR_BACK: Placed<Span> = { start: Number.NEGATIVE_INFINITY, end: Number.NEGATIVE_INFINITY, paragraphs: 0 };

/** The same as seen from the next line, so many characters on. An outlet too far back is left out. */
export function seenFromNext(said: SaidBefore, length: number, nextIsBlank: boolean): SaidBefore {
  const step = nextIsBlank ? 0 : 1;
  return {
    ...said,
    lastSource: said.lastSource && sourceFurtherBack(said.lastSource, length, step),
    lastOutlet: said.lastOutlet && outletFurtherBack(said.lastOutlet, length, step),
  };
}

function sourceFurtherBack(source: Placed<Span>, length: number, step: number): Placed<Span> {
  const paragraphs = source.paragraphs + step;
  if (source === FAR_BACK || paragraphs > SOURCE_REACH) return FAR_BACK;
  return { start: source.start - length, end: source.end - length, paragraphs };
}

function outletFurtherBack(
  { name, end, paragraphs }: NonNullable<SaidBefore['lastOutlet']>,
  length: number,
  step: number,
): SaidBefore['lastOutlet'] {
  if (paragraphs + step > OUTLET_REACH) return undefined;
  return { name, end: end - length, paragraphs: paragraphs + step };
}

/** What was said, as the reading of attributions knows it in a text in which the line starts at `at`. */
export function memoryOf(
  said: SaidBefore,
  at: number,
): Pick<SpeechMemory, 'lastSpeaker' | 'lastSource' | 'lastOutlet'> {
  const { lastSpeaker, lastSource, lastOutlet } = said;
  return {
    lastSpeaker,
    lastSource: lastSource && { start: lastSource.start + at, end: lastSource.end + at },
    lastOutlet: lastOutlet && { name: lastOutlet.name, paragraph: -lastOutlet.paragraphs, end: lastOutlet.end + at },
  };
}

/** What a line adds: each part is left out where it leaves things as they were. */
export interface Told {
  readonly speaker?: Pick<SaidBefore, 'lastSpeaker' | 'lastSource'>;
  readonly outlet?: Pick<SaidBefore, 'lastOutlet'>;
}

/** What the line that starts at `at` has added to what was known. `paragraphsTo` tells how many paragraphs back an offset of the text is. */
export function toldIn(
  known: Pick<SpeechMemory, 'lastSource' | 'lastOutlet'>,
  { lastSpeaker, lastSource, lastOutlet }: Pick<SpeechMemory, 'lastSpeaker' | 'lastSource' | 'lastOutlet'>,
  at: number,
  paragraphsTo: (offset: number) => number,
): Told {
  const source = lastSource && sourceAt(lastSource, at, paragraphsTo);
  const outlet = lastOutlet && { name: lastOutlet.name, end: lastOutlet.end - at, paragraphs: -lastOutlet.paragraph };
  return {
    ...(lastSource !== known.lastSource && { speaker: { lastSpeaker, lastSource: source } }),
    ...(lastOutlet !== known.lastOutlet && { outlet: { lastOutlet: outlet } }),
  };
}

function sourceAt({ start, end }: Span, at: number, paragraphsTo: (offset: number) => number): Placed<Span> {
  const paragraphs = paragraphsTo(start);
  return paragraphs > SOURCE_REACH ? FAR_BACK : { start: start - at, end: end - at, paragraphs };
}

export function isSameSaid(one: SaidBefore, other: SaidBefore): boolean {
  const isSame = areSame(partsOf(one), partsOf(other)) && one.lastSource?.paragraphs === other.lastSource?.paragraphs;
  return isSame && isSameSoFar(one.described, other.described);
}

/** All of what was said that a line may hang on, but for what it asks by itself. */
export function partsOf({ lastSpeaker, lastSource, lastOutlet }: SaidBefore): readonly unknown[] {
  return [lastSpeaker, lastSource?.start, lastSource?.end, lastOutlet?.name, lastOutlet?.end, lastOutlet?.paragraphs];
}
