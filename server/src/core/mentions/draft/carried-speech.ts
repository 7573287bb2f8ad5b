import {
  FARTHEST_PARAGRAPH,
  joinedBehind,
  ownAttributions,
  type SentenceAttributions,
  type UnresolvedAttribution,
} from '../speech/joined-attributions.js';
import type { SpeechSentence } from '../speech/speech-sentences.js';
import type { OwnLine } from './draft-text.js';
import { areSame } from './kept.js';
import { movedAttribution } from './speech-window.js';

/** An attribution of an earlier line, with the way back to it. */
interface Earlier {
  readonly attribution: UnresolvedAttribution;
  /** From the start of this line to the start of its own: 0 or less. */
  readonly by: number;
  /** How many paragraphs back it stands. */
  readonly paragraphs: number;
}

/** What the lines before leave to a line: whom a quotation may go on from, and who has announced one. */
export interface Carried {
  readonly last?: Earlier | undefined;
  readonly waiting?: Earlier | undefined;
}

/** The attributions of a line, with offsets from its start; their speakers may stand in lines before it. */
export interface JoinedLine {
  readonly attributions: readonly UnresolvedAttribution[];
  /** What it leaves to the next line, as seen from itself. */
  readonly left: Carried;
}

/** What was left, as seen from the line behind. What is too far back is left out. */
export function carriedPast({ last, waiting }: Carried, length: number, nextIsBlank: boolean): Carried {
  return { last: further(last, length, nextIsBlank), waiting: further(waiting, length, nextIsBlank) };
}

function further(earlier: Earlier | undefined, length: number, nextIsBlank: boolean): Earlier | undefined {
  if (earlier === undefined) return undefined;
  const paragraphs = earlier.paragraphs + (nextIsBlank ? 0 : 1);
  if (paragraphs > FARTHEST_PARAGRAPH) return undefined;
  return { attribution: earlier.attribution, by: earlier.by - length, paragraphs };
}

export function isSameCarried(one: Carried, other: Carried): boolean {
  return isSameEarlier(one.last, other.last) && isSameEarlier(one.waiting, other.waiting);
}

function isSameEarlier(one: Earlier | undefined, other: Earlier | undefined): boolean {
  return one?.attribution === other?.attribution && one?.by === other?.by && one?.paragraphs === other?.paragraphs;
}

/** All that the attributions of a line hang on. */
export function hangsOn(own: OwnLine, { last, waiting }: Carried): readonly unknown[] {
  if (!own.mayGoOn) return [own];
  return [own, ...[last, waiting].flatMap((each) => [each?.attribution, each?.by, each?.paragraphs])];
}

/** What a sentence of a draft attributes by itself, as long as the draft has it. */
const OWN = new WeakMap<SpeechSentence, SentenceAttributions>();

function ownOf(sentence: SpeechSentence): SentenceAttributions {
  const known = OWN.get(sentence);
  if (known !== undefined) return known;
  const own = ownAttributions(sentence);
  OWN.set(sentence, own);
  return own;
}

export function isSameJoined(one: JoinedLine, other: JoinedLine): boolean {
  return areSame(one.attributions, other.attributions) && isSameCarried(one.left, other.left);
}

export function joinLine(own: OwnLine, carried: Carried): JoinedLine {
  const { last, waiting } = own.mayGoOn ? carried : {};
  const before = last && fromHere(last);
  const { attributions, carried: left } = joinedBehind(
    own.speech.sentences,
    { last: before, waiting: waiting && fromHere(waiting) },
    ownOf,
  );
  const isOwn = left.last !== undefined && left.last !== before;
  return {
    attributions,
    left: { last: isOwn ? here(left.last) : undefined, waiting: left.waiting && here(left.waiting) },
  };
}

function here(attribution: UnresolvedAttribution): Earlier {
  return { attribution, by: 0, paragraphs: 0 };
}

function fromHere({ attribution, by, paragraphs }: Earlier): UnresolvedAttribution {
  const { sentence } = attribution;
  // Nothing looks at the items of a sentence that has been read.
  return movedAttribution(attribution, { ...sentence, paragraph: -paragraphs }, by);
}
