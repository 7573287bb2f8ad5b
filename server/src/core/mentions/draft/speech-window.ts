import type { Span } from '../../types.js';
import type { UnresolvedAttribution } from '../speech/joined-attributions.js';
import type { PlacedOutlet } from '../speech/outlets.js';
import type { SpeechSentence } from '../speech/speech-sentences.js';
import type { NameMention, SpokenAttribution } from '../speech.js';

/** A span so many characters further on. */
export function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** An attribution as it stands so many characters and paragraphs further on. Its quotations stay those of their line. */
export function movedAttribution(
  attribution: UnresolvedAttribution,
  sentence: SpeechSentence,
  by: number,
): UnresolvedAttribution {
  const { content, cue, source, antecedent, via, settledEnd } = attribution;
  return {
    ...attribution,
    sentence,
    content: moved(content, by),
    ...(cue && { cue: moved(cue, by) }),
    ...(source && { source: moved(source, by) }),
    ...(antecedent && { antecedent: moved(antecedent, by) }),
    ...(via && { via: moved(via, by) }),
    ...(settledEnd !== undefined && { settledEnd: settledEnd + by }),
  };
}

export function movedSentence(sentence: SpeechSentence, by: number, paragraphs: number): SpeechSentence {
  const { start, end, items, paragraph } = sentence;
  return {
    start: start + by,
    end: end + by,
    items: by === 0 ? items : items.map((item) => ({ ...item, start: item.start + by, end: item.end + by })),
    paragraph: paragraph + paragraphs,
  };
}

export function movedOutlet(outlet: PlacedOutlet, by: number): PlacedOutlet {
  return { ...outlet, start: outlet.start + by, end: outlet.end + by };
}

/** A mention so many characters and paragraphs further on. The places of its offices come along. */
export function movedMention(mention: NameMention, by: number, paragraphs: number): NameMention {
  return {
    ...mention,
    start: mention.start + by,
    end: mention.end + by,
    roles: mention.roles.map((role) => ({ ...role, start: role.start + by, end: role.end + by })),
    sentence: moved(mention.sentence, by),
    paragraph: mention.paragraph + paragraphs,
  };
}

/** A resolved attribution so many characters further on. Its quotations are found among those of its new place. */
export function movedSpoken(
  attribution: SpokenAttribution,
  by: number,
  paragraphs: number,
  partOf: (part: SpokenAttribution['parts'][number]) => SpokenAttribution['parts'][number] = (part) => part,
): SpokenAttribution {
  const { content, cue, source, via, settledEnd, outlets, parts, sentence, paragraph } = attribution;
  return {
    ...attribution,
    content: moved(content, by),
    parts: parts.map(partOf),
    ...(cue && { cue: moved(cue, by) }),
    ...(source && { source: moved(source, by) }),
    ...(via && { via: moved(via, by) }),
    ...(settledEnd !== undefined && { settledEnd: settledEnd + by }),
    outlets: outlets.map((outlet) => ({ ...outlet, start: outlet.start + by, end: outlet.end + by })),
    sentence: moved(sentence, by),
    paragraph: paragraph + paragraphs,
  };
}
