import type { Reading } from '../../mentions/reading.js';
import { nameTokens } from '../../mentions/speech/name-tokens.js';
import type { SpokenAttribution } from '../../mentions/speech.js';
import { statementsIn } from '../../mentions/statement-at.js';
import type { AttributionAlignment, OutletAlignment, SourceSpan } from '../alignment.js';
import type { LibraryIndex } from '../library-index.js';
import type { Passage } from '../passage.js';
import { alignOutlets } from './align-outlets.js';
import type { AttributionIndex } from './attribution-index.js';
import { type NamedSpeaker, namedSpeaker } from './named-speaker.js';
import { rightSpeaker } from './right-speaker.js';
import { type PlacesOf, type Rival, type SameWords, sameWords } from './same-words.js';
import { type SpeakerVerdict, speakerVerdict } from './speaker-verdict.js';

/** Speakers and outlets of a draft against the sources. */
export interface AlignedAttributions {
  readonly attributions: readonly AttributionAlignment[];
  readonly outlets: readonly OutletAlignment[];
}

/** Who speaks in a passage, and to which outlet, against who says the same words in the sources. */
export function alignAttributions(draft: Passage, index: LibraryIndex, placesOf: PlacesOf): AlignedAttributions {
  const aligned = draft.speech.attributions.map((attribution) => align(attribution, draft, index, placesOf));
  return {
    attributions: aligned.map(({ speaker }) => speaker),
    outlets: aligned.flatMap(({ outlets }) => outlets),
  };
}

/** The quoted words that a passage gives the source's own speaker. */
export function supportedWords(aligned: readonly AttributionAlignment[], text: string): string[] {
  return aligned.flatMap(({ verdict, attribution }) => (verdict === 'supported' ? quotedWords(attribution, text) : []));
}

/** Words that the draft gives the source's speaker too, in another place, are known to be said by both. */
export function withoutSharedWords(
  aligned: readonly AttributionAlignment[],
  text: string,
  isSupported: (words: string) => boolean,
): AttributionAlignment[] {
  return aligned.map((alignment) => {
    const words = alignment.verdict === 'contradicted' ? quotedWords(alignment.attribution, text) : [];
    const isShared = words.length > 0 && words.every(isSupported);
    return isShared ? { attribution: alignment.attribution, verdict: 'unsourced' } : alignment;
  });
}

function quotedWords({ parts }: SpokenAttribution, text: string): string[] {
  return parts.map(({ inner }) =>
    text
      .slice(inner.start, inner.end)
      .toLowerCase()
      .replace(/(?<![.,!?;:…])[.,!?;:…]+$/, ''),
  );
}

interface Aligned {
  readonly speaker: AttributionAlignment;
  readonly outlets: readonly OutletAlignment[];
}

function align(attribution: SpokenAttribution, draft: Passage, index: LibraryIndex, placesOf: PlacesOf): Aligned {
  const unsourced: Aligned = { speaker: { attribution, verdict: 'unsourced' }, outlets: [] };
  // A quotation with no cue of its own accuses nobody.
  if (attribution.floating || attribution.source === undefined) return unsourced;
  const said = namedSpeaker(draft, attribution);
  const content = draft.text.slice(attribution.content.start, attribution.content.end);
  const compare = (rival: Rival, isExact: boolean): SpeakerVerdict =>
    said === undefined ? 'unknown' : speakerVerdict({ said, content, known: index.speakers, isExact }, rival);
  const near = () => nearAttributions(attribution, draft, index);
  const same = sameWords(
    attribution,
    draft.text,
    placesOf,
    { of: index.attributionsOf, near },
    {
      mayBeOwn: (rival) => compare(rival, false) !== 'different',
      isStranger: said !== undefined && isStranger(said, index),
    },
  );
  if (same === undefined) return unsourced;
  const verdicts = same.rivals.map((rival) => compare(rival, same.isExact));
  const outlets = alignOutlets(attribution, draft.text, same.rivals).map((outlet) =>
    same.isAll ? outlet : withoutBlame(outlet),
  );
  return { speaker: withoutOutlet(settle(attribution, draft, said, same, verdicts, index), outlets), outlets };
}

/** Where not every source was asked, none says that the draft is wrong. */
function withoutBlame(alignment: OutletAlignment): OutletAlignment {
  return alignment.verdict === 'contradicted' ? { outlet: alignment.outlet, verdict: 'unsourced' } : alignment;
}

/** The attributions of the sources nearest to any sentence of what is said. */
function nearAttributions(
  { content }: SpokenAttribution,
  { statements }: Reading,
  { attributions, search }: LibraryIndex,
): AttributionIndex[] {
  const numbers = new Set(statementsIn(statements, content).flatMap((statement) => search.near(statement).nearest));
  return [...numbers].sort((a, b) => a - b).flatMap((number) => attributions.at(number) ?? []);
}

/** A person none of whose names is in any source. */
function isStranger({ kind, name }: NamedSpeaker, { names }: LibraryIndex): boolean {
  return kind === 'person' && ![...nameTokens(name)].some((token) => names.knows(token));
}

/** A wrong outlet that speaks itself ("AFP reported") is told once, as an outlet. */
function withoutOutlet(speaker: AttributionAlignment, outlets: readonly OutletAlignment[]): AttributionAlignment {
  const { wrong, ...rest } = speaker;
  const isOutlet = outlets.some(({ verdict, outlet }) => {
    return verdict === 'contradicted' && wrong !== undefined && wrong.start < outlet.end && outlet.start < wrong.end;
  });
  return isOutlet ? rest : speaker;
}

function settle(
  attribution: SpokenAttribution,
  draft: Passage,
  said: NamedSpeaker | undefined,
  { rivals, isAll }: SameWords,
  verdicts: readonly SpeakerVerdict[],
  { holders }: LibraryIndex,
): AttributionAlignment {
  const agreeing = rivals[verdicts.indexOf('same')];
  if (agreeing) return { attribution, verdict: 'supported', rival: agreeing.attribution, at: placeOf(agreeing) };
  const [rival] = rivals;
  const isDifferent = isAll && verdicts.every((verdict) => verdict === 'different');
  const span = attribution.source;
  if (!isDifferent || rival === undefined || said === undefined || said.kind === 'unnamed' || span === undefined) {
    return { attribution, verdict: 'unsourced' };
  }
  const right = rightSpeaker(draft, span, said, rival, holders);
  return { attribution, verdict: 'contradicted', rival: rival.attribution, at: placeOf(rival), ...right };
}

/** The speaker's words in the source, or the content where a claims file alone names the speaker. */
function placeOf({ attribution, record, source }: Rival): SourceSpan {
  const span = record?.speaker === undefined ? (attribution.source ?? attribution.content) : attribution.content;
  return { start: span.start, end: span.end, source };
}
