import certainty from '../../../../../data/lexicons/certainty.json' with { type: 'json' };
import lexicon from '../../../../../data/lexicons/vouching-verbs.json' with { type: 'json' };
import type { Reading, Statement } from '../../mentions/reading.js';
import { nameTokens } from '../../mentions/speech/name-tokens.js';
import { isReportingForm } from '../../mentions/speech/reporting-verbs.js';
import type { Span } from '../../types.js';
import type { DroppedAttribution } from '../alignment.js';
import type { LibraryIndex } from '../library-index.js';
import type { Passage } from '../passage.js';
import type { AttributionIndex } from './attribution-index.js';
import { ownWords } from './own-voice.js';
import type { SourceAttribution } from './recorded-attributions.js';
import { speakerInSource } from './right-speaker.js';
import { isSpoken } from './spoken.js';

const VOUCHING: ReadonlySet<string> = new Set(lexicon.verbs);
const HEDGES: ReadonlySet<string> = new Set([...certainty.hedges, ...certainty.beforeTo]);
const OTHERS_WORDS = /^(?:i|we|my|our|you|your|according)$/;
const FEWEST_STEMS = 4;
/** The rarity-weighted share of the draft's words that somebody says in the source, and of the source's that the draft has. */
const SHARE = 0.8;
const BACK_SHARE = 0.5;
/** A source that says so much of it itself, or has it from somebody else too, makes it a fact. */
const OWN_SHARE = 0.5;
const OTHERS_SHARE = 0.6;

/**
 * Sentences that a draft states as facts and the sources only have as somebody's words. Nothing where a source says it
 * in its own voice too, several people say it, or the draft names the speaker close by.
 */
export function droppedAttributions(draft: Passage, index: LibraryIndex): DroppedAttribution[] {
  const { attributions, holders, search, isStated } = index;
  const said = draft.speech.attributions.map(({ content, cue }) => ({
    start: Math.min(content.start, cue?.start ?? content.start),
    end: Math.max(content.end, cue?.end ?? content.end),
  }));
  const own = ownWords(draft.statements, [...said, ...draft.speech.quotations]);
  return draft.own.flatMap((statement) => {
    const stems = own[statement.index] ?? new Set();
    const last = lastWord(statement);
    if (last === undefined || stems.size < FEWEST_STEMS || !isPlainStatement(statement, stems)) return [];
    const near = search.near(statement).nearest.flatMap((number) => attributions.at(number) ?? []);
    const found = onlySpeaker(stems, near, isStated);
    if (found === undefined || isNamedNear(found, draft, statement)) return [];
    const speaker = speakerInSource(found, holders);
    const { source, attribution } = found;
    if (speaker === undefined) return [];
    const { start, end } = attribution.source ?? attribution.content;
    const behind = attribution.cueLemma === 'according' ? `according to ${speaker.name}` : `${speaker.name} said`;
    const expected = `${draft.text.slice(last.start, last.end)}, ${behind}`;
    return [{ start: last.start, end: last.end, speaker: speaker.introduced, expected, at: { start, end, source } }];
  });
}

/** The word before the full stop. A heading has none, and a question states nothing. */
function lastWord({ tokens }: Statement): Span | undefined {
  const [word, stop] = tokens.slice(-2);
  return word?.isWord && stop?.surface === '.' ? word : undefined;
}

/** All of it is the draft's own voice, with no doubt in it and nobody who says, refuses or promises anything. */
function isPlainStatement({ tokens, places }: Statement, stems: ReadonlySet<string>): boolean {
  if ([...places.keys()].some((stem) => !stems.has(stem))) return false;
  return !tokens.some(({ lower }) => HEDGES.has(lower) || OTHERS_WORDS.test(lower) || isReportingForm(lower));
}

/** The attribution that says it, where nobody else does. */
function onlySpeaker(
  stems: ReadonlySet<string>,
  near: readonly AttributionIndex[],
  isStated: LibraryIndex['isStated'],
): SourceAttribution | undefined {
  const alike = near.flatMap((index) => index.alike(stems)).filter(({ share }) => share >= OTHERS_SHARE);
  const best = alike.find(
    ({ found, share, back, isTelling }) => isTelling && share >= SHARE && back >= BACK_SHARE && isTold(found),
  );
  if (best === undefined || alike.some(({ found }) => !isOneSpeaker(found, best.found))) return undefined;
  return isStated(stems, Math.ceil(OWN_SHARE * stems.size)) ? undefined : best.found;
}

function isTold({ attribution, record }: SourceAttribution): boolean {
  const { floating, settledEnd, source, cueLemma } = attribution;
  if (floating || settledEnd !== undefined || !isSpoken(attribution) || VOUCHING.has(cueLemma)) return false;
  return record?.speaker !== undefined || source !== undefined;
}

function isOneSpeaker(one: SourceAttribution, other: SourceAttribution): boolean {
  if (one.attribution === other.attribution) return true;
  const [ours, theirs] = [one, other].map(
    ({ attribution: { possible, speaker } }) => possible[0]?.tokens.at(-1) ?? speaker,
  );
  return ours !== undefined && ours === theirs;
}

/** "Holm spoke of delays. The tram will open in May.": the reader knows whose words these are. */
function isNamedNear(found: SourceAttribution, { text, statements }: Reading, { index }: Statement): boolean {
  const { attribution, record, source } = found;
  const words = attribution.source && source.reading.text.slice(attribution.source.start, attribution.source.end);
  const names = nameTokens([record?.speaker, attribution.speaker, words].join(' '));
  const around = statements.slice(Math.max(0, index - 1), index + 2);
  const from = around[0]?.start ?? 0;
  return [...nameTokens(text.slice(from, around.at(-1)?.end ?? from))].some((token) => names.has(token));
}
