import type { Span } from '../../types.js';
import type { Mutable } from '../mutable.js';
import type { Quotation } from '../speech.js';
import type { CuedContent } from './cued-content.js';
import { cuesOf } from './cues.js';
import { type Item, isQuotation, isWord, itemAt, quotationsIn, spanOf } from './items.js';
import { sentenceAttributions } from './sentence-attributions.js';
import type { SpeechDocument, SpeechSentence } from './speech-sentences.js';
import { subjectOf } from './subjects.js';

/** An attribution whose speaker is still only words in the text. */
export interface UnresolvedAttribution {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: Span;
  readonly parts: readonly Quotation[];
  readonly cue?: Span;
  readonly cueLemma: string;
  readonly source?: Span;
  /** What a relative pronoun as source stands for. */
  readonly antecedent?: Span;
  readonly via?: Span;
  readonly isTagged: boolean;
  readonly describes: boolean;
  readonly floating: boolean;
  readonly settledEnd?: number;
  readonly sentence: SpeechSentence;
  /** How many items of its sentence follow its last words. */
  readonly trailing: number;
}

/** What carries over from one sentence to the next. */
interface Carry {
  /** Index in the list of the last attribution that a quotation without a cue goes on from. */
  readonly lastSpoken: number;
  /** "Ruiz said:" at a paragraph's end, waiting for its quotation. */
  readonly waiting: UnresolvedAttribution | undefined;
}

const LONGEST_TRAIL = 20;
const LONG_QUOTATION = 25;
/** Characters of paragraphs that are nothing but quotations, from the speaker on: the bound keeps one that is read again cheap. */
const LONGEST_RUN = 5_000;
/** A quotation goes on from what was said so many paragraphs before. */
export const FARTHEST_PARAGRAPH = 3;

/**
 * The attributions of a whole text, in order of their content. A quotation without a cue of its own goes on from the last speaker, in the same
 * paragraph as a part of the same words, in the next ones as a floating attribution.
 */
export function joinedAttributions({ sentences }: SpeechDocument): UnresolvedAttribution[] {
  return joinedBehind(sentences, {}).attributions;
}

/** What one sentence leaves to the next ones. */
export interface CarriedSpeech {
  /** The last attribution that a quotation without a cue goes on from. */
  readonly last?: UnresolvedAttribution | undefined;
  /** "Ruiz said:" at a paragraph's end, waiting for its quotation. */
  readonly waiting?: UnresolvedAttribution | undefined;
}

/** The same for paragraphs behind others, which leave something to them. */
export function joinedBehind(
  sentences: readonly SpeechSentence[],
  { last, waiting }: CarriedSpeech,
  ownOf: OwnAttributions = ownAttributions,
): { readonly attributions: UnresolvedAttribution[]; readonly carried: CarriedSpeech } {
  const found: UnresolvedAttribution[] = last === undefined ? [] : [last];
  let carry: Carry = { lastSpoken: found.length - 1, waiting };
  for (const sentence of sentences) carry = readSentence(sentence, found, carry, ownOf);
  const carried = { last: found[carry.lastSpoken], waiting: carry.waiting };
  // An attribution of another paragraph is gone on from, and never lengthened.
  const attributions = last === undefined ? found : found.slice(1);
  return { attributions: attributions.sort((a, b) => a.content.start - b.content.start), carried };
}

/** What a sentence attributes by itself; may be remembered, since it hangs on nothing else. */
export type OwnAttributions = (sentence: SpeechSentence) => SentenceAttributions;

export interface SentenceAttributions {
  readonly attributions: readonly UnresolvedAttribution[];
  /** True where one of them has the first word of the sentence. */
  readonly haveFirst: boolean;
  /** Whom the next paragraph's quotation is given to, where this one ends in "Ruiz said:". */
  readonly waiting: UnresolvedAttribution | undefined;
}

export function ownAttributions(sentence: SpeechSentence): SentenceAttributions {
  const cued = sentenceAttributions(sentence.items);
  return {
    attributions: cued.map((content) => attributionOf(sentence, content)),
    haveFirst: cued.some(({ content }) => content.from === 0),
    waiting: waitingAtColon(sentence),
  };
}

function readSentence(
  sentence: SpeechSentence,
  found: UnresolvedAttribution[],
  carry: Carry,
  ownOf: OwnAttributions,
): Carry {
  const { attributions, haveFirst, waiting } = ownOf(sentence);
  const here = [...attributions];
  const answered = haveFirst ? undefined : answerTo(carry.waiting, sentence);
  if (answered) here.unshift(answered);
  const last = found[carry.lastSpoken];
  if (here.length === 0 && last && isQuotation(itemAt(sentence.items, 0))) {
    const longer = continued(last, sentence);
    if (longer) {
      found[carry.lastSpoken] = longer;
      return { ...carry, waiting: undefined };
    }
    const floating = floatingFrom(last, sentence);
    if (floating) here.push(floating);
  }
  const first = found.length;
  found.push(...here);
  const spoken = here.findLastIndex(canGoOn);
  return { lastSpoken: spoken < 0 ? carry.lastSpoken : first + spoken, waiting };
}

function attributionOf(sentence: SpeechSentence, found: CuedContent): UnresolvedAttribution {
  const { items } = sentence;
  const { subject, via } = found;
  const lastItem = Math.max(found.content.to, found.cue.to, subject?.to ?? 0);
  const made: Mutable<UnresolvedAttribution> = {
    kind: found.kind,
    content: spanOf(items, found.content),
    parts: quotationsIn(items, found.content),
    cue: spanOf(items, found.cue),
    cueLemma: found.cueLemma,
    isTagged: found.isTagged,
    describes: found.describes,
    floating: false,
    sentence,
    trailing: items.length - 1 - lastItem,
  };
  if (subject) made.source = spanOf(items, subject);
  if (subject?.antecedent) made.antecedent = spanOf(items, subject.antecedent);
  if (via) made.via = spanOf(items, via);
  return made;
}

/** The quotation that a paragraph ending in "Ruiz said:" has waited for. */
function answerTo(
  waiting: UnresolvedAttribution | undefined,
  sentence: SpeechSentence,
): UnresolvedAttribution | undefined {
  const first = itemAt(sentence.items, 0);
  if (!waiting || !first.quotation || sentence.paragraph === waiting.sentence.paragraph) return undefined;
  return { ...waiting, content: { start: first.start, end: first.end }, parts: [first.quotation], sentence };
}

function waitingAtColon(sentence: SpeechSentence): UnresolvedAttribution | undefined {
  const { items } = sentence;
  if (itemAt(items, items.length - 1).text !== ':') return undefined;
  const cue = cuesOf(items).findLast(({ kind }) => kind === 'say');
  const subject = cue && subjectOf(items, cue, 0, undefined);
  if (!cue || !subject) return undefined;
  return {
    kind: 'direct',
    content: { start: sentence.end, end: sentence.end },
    parts: [],
    cue: spanOf(items, cue),
    cueLemma: cue.lemma,
    source: spanOf(items, subject),
    isTagged: false,
    describes: false,
    floating: false,
    sentence,
    trailing: 0,
  };
}

/** "“…,” Ruiz said. “…”": the second quotation is a part of the same words. */
function continued(last: UnresolvedAttribution, sentence: SpeechSentence): UnresolvedAttribution | undefined {
  if (sentence.paragraph !== last.sentence.paragraph || last.trailing > LONGEST_TRAIL) return undefined;
  const parts = quotationsIn(sentence.items, { from: 0, to: sentence.items.length - 1 });
  const [first] = parts;
  const end = parts.at(-1)?.end;
  if (!first || end === undefined) return undefined;
  const isLong = first.inner.end - first.inner.start > LONG_QUOTATION;
  if (!isLong && !isBare(sentence.items)) return undefined;
  return {
    ...last,
    kind: last.kind === 'indirect' ? 'mixed' : last.kind,
    content: { start: last.content.start, end },
    parts: [...last.parts, ...parts],
    settledEnd: last.settledEnd ?? last.content.end,
  };
}

/** A paragraph that is nothing but a quotation, soon after somebody spoke. */
function floatingFrom(last: UnresolvedAttribution, sentence: SpeechSentence): UnresolvedAttribution | undefined {
  const { items } = sentence;
  const distance = sentence.paragraph - last.sentence.paragraph;
  if (!isBare(items) || distance > FARTHEST_PARAGRAPH || !last.source) return undefined;
  if (itemAt(items, 0).start - last.source.start > LONGEST_RUN) return undefined;
  const parts = quotationsIn(items, { from: 0, to: items.length - 1 });
  return {
    kind: 'direct',
    content: { start: itemAt(items, 0).start, end: parts.at(-1)?.end ?? itemAt(items, 0).end },
    parts,
    cueLemma: last.cueLemma,
    source: last.source,
    isTagged: false,
    describes: false,
    floating: true,
    sentence,
    trailing: 0,
  };
}

function isBare(items: readonly Item[]): boolean {
  return !items.some(isWord);
}

/** Whether a quotation without a cue can go on from these words. */
function canGoOn({ source, cue, kind, describes, isTagged, floating }: UnresolvedAttribution): boolean {
  if (!source) return false;
  if (kind === 'indirect') return isTagged && cue !== undefined;
  return !describes || floating;
}
