import type { UnresolvedAttribution } from '../speech/joined-attributions.js';
import type { PlacedOutlet } from '../speech/outlets.js';
import { resolveSpeakers } from '../speech/resolve-speakers.js';
import type { SpeechMemory } from '../speech/speech-memory.js';
import type { SpeechSentence } from '../speech/speech-sentences.js';
import type { NameMention, Quotation, SpokenAttribution } from '../speech.js';
import type { LineNames } from './draft-people.js';
import type { OwnLine } from './draft-text.js';
import { areAlike, areSame } from './kept.js';
import { memoryOf, partsOf, type SaidBefore, type Told, toldIn } from './said-before.js';
import { type AskedAndTold, answersStand, Listener } from './so-far.js';
import { movedAttribution, movedMention, movedOutlet, movedSentence, movedSpoken } from './speech-window.js';

/** Who says what in one line, with offsets from its start: a speaker may stand in a line before it. */
export interface LineSpeech {
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly SpokenAttribution[];
  readonly names: readonly NameMention[];
  /** How many characters before the line its speakers stand. */
  readonly reachesBack: number;
}

/** A line with what its speakers are found by. */
export interface LineToResolve {
  readonly own: OwnLine;
  readonly names: LineNames;
  readonly attributions: readonly UnresolvedAttribution[];
  readonly outlets: ReadonlyMap<SpeechSentence, readonly PlacedOutlet[]>;
}

/** A line whose speakers are known, and all that this hangs on. */
export interface ResolvedLine {
  readonly on: readonly unknown[];
  /** What was said before, and the lines before; undefined where nothing of it was looked at. */
  readonly onBefore: readonly unknown[] | undefined;
  /** The unnamed speakers that it asks for and tells of. */
  readonly described: AskedAndTold;
  readonly speech: LineSpeech;
  /** What it adds to what was said. */
  readonly told: Told;
}

type Before = readonly Pick<LineToResolve, 'own' | 'names'>[];

/** Paragraphs back in which "he", "the minister" and "the report" are looked for. */
export const FARTHEST_NAMED = 3;

/** Resolves a line's speakers; what is known stands where it hangs on the same as before. `before` are the lines up to it, as far as they matter. */
export function resolveLine(
  known: ResolvedLine | undefined,
  line: LineToResolve,
  before: () => Before,
  said: SaidBefore,
): ResolvedLine {
  const on = [line.own, line.names, line.attributions, line.outlets];
  const stands = known !== undefined && areSame(known.on, on) && answersStand(known.described, said.described);
  if (stands && known.onBefore === undefined) return known;
  const lines = before();
  const onBefore = [...partsOf(said), ...lines.flatMap(({ own, names }) => [own, names])];
  if (stands && areSame(known.onBefore ?? [], onBefore)) return known;
  const { looksBack, ...now } = resolved(line, lines, said);
  // Where nothing else is said, the known object stands, so that what hangs on it need not be worked out either.
  const speech = known !== undefined && areAlike(known.speech, now.speech) ? known.speech : now.speech;
  return { on, onBefore: looksBack ? onBefore : undefined, ...now, speech };
}

function resolved(
  line: LineToResolve,
  before: Before,
  said: SaidBefore,
): Omit<ResolvedLine, 'on' | 'onBefore'> & { readonly looksBack: boolean } {
  const { own, names } = line;
  const at = before.reduce((sum, { own: { text } }) => sum + text.length + 1, 0);
  const described = new Listener(said.described);
  const known = memoryOf(said, at);
  const memory: SpeechMemory = { ...known, described, looksBack: false };
  const text = [...before.map((each) => each.own.speech.text), own.speech.text].join('\n');
  const inText = inWindow(line, at);
  const attributions = resolveSpeakers(
    text,
    inText.attributions,
    [...namesBefore(before), ...names.mentions.map((name) => movedMention(name, at, 0))],
    inText.outlets,
    memory,
  );
  const reachesBack = -Math.min(0, ...attributions.map((attribution) => firstOf(attribution) - at));
  return {
    looksBack: memory.looksBack || reachesBack > 0,
    described,
    told: toldIn(known, memory, at, (offset) => paragraphsBetween(before, offset)),
    speech: {
      quotations: own.speech.quotations,
      attributions: attributions.map((attribution) => movedSpoken(attribution, -at, 0)),
      names: names.mentions,
      reachesBack,
    },
  };
}

function firstOf({ content, cue, source, via }: SpokenAttribution): number {
  return Math.min(content.start, ...[cue, source, via].map((span) => span?.start ?? content.start));
}

function namesBefore(before: Before): NameMention[] {
  const names: NameMention[] = [];
  let paragraphs = -before.reduce((sum, { own }) => sum + (own.isBlank ? 0 : 1), 0);
  let start = 0;
  for (const { own, names: here } of before) {
    for (const name of here.mentions) names.push(movedMention(name, start, paragraphs));
    start += own.text.length + 1;
    if (!own.isBlank) paragraphs++;
  }
  return names;
}

/** How many paragraphs there are from the one that holds an offset up to the line behind. */
function paragraphsBetween(before: Before, offset: number): number {
  let paragraphs = before.reduce((sum, { own }) => sum + (own.isBlank ? 0 : 1), 0);
  let end = 0;
  for (const { own } of before) {
    end += own.text.length + 1;
    if (offset < end) return paragraphs;
    if (!own.isBlank) paragraphs--;
  }
  return paragraphs;
}

/** A line's attributions and outlets in a text in which it starts at `at`. */
function inWindow({ attributions, outlets }: LineToResolve, at: number) {
  const sentences = new Map<SpeechSentence, SpeechSentence>();
  const sentenceOf = (sentence: SpeechSentence): SpeechSentence => {
    const known = sentences.get(sentence) ?? movedSentence(sentence, at, 0);
    sentences.set(sentence, known);
    return known;
  };
  return {
    attributions: attributions.map((attribution) =>
      movedAttribution(attribution, sentenceOf(attribution.sentence), at),
    ),
    outlets: new Map(
      [...outlets].map(([sentence, placed]) => [sentenceOf(sentence), placed.map((outlet) => movedOutlet(outlet, at))]),
    ),
  };
}
