import { contentAfter } from './content-after.js';
import { contentBefore, quotationStart, resumedEnd } from './content-before.js';
import { contentEnd } from './content-end.js';
import { type CuedContent, cuedContent } from './cued-content.js';
import { type Cue, cuesOf } from './cues.js';
import { type Item, type ItemRange, isComma, isQuotation, isWord, itemAt } from './items.js';
import type { Subject } from './noun-phrases.js';
import { subjectOf } from './subjects.js';
import { uncuedContents } from './uncued-contents.js';
import { anyOf, isAuxiliary, isDeterminer, isPreposition, isPronoun } from './word-classes.js';

/** How far a sentence has been read. */
interface Progress {
  readonly contents: readonly CuedContent[];
  /** The first item that no content or cue has taken yet. */
  readonly free: number;
  readonly subject: Subject | undefined;
}

const isWith = anyOf('with');
const VIA_REACH = 14;
const LONGEST_INTRODUCTION = 8;

/** Everything that one sentence attributes to somebody, in the order of the cues. */
export function sentenceAttributions(items: readonly Item[]): CuedContent[] {
  const cues = cuesOf(items);
  let progress: Progress = { contents: [], free: 0, subject: undefined };
  for (const cue of cues) {
    if (opensParticipleClause(cue, cues) || isInIntroduction(items, cue, cues)) continue;
    if (cue.kind !== 'according' && cue.from < progress.free - 1) continue;
    progress =
      cue.kind === 'according' ? readAccording(items, cue, cues, progress) : readVerb(items, cue, cues, progress);
  }
  return [...progress.contents, ...uncuedContents(items, cues, progress.contents)];
}

/** "Asked about it, Ruiz said": the opening participle reports nothing. */
function opensParticipleClause(cue: Cue, cues: readonly Cue[]): boolean {
  if (!cue.isParticiple || cue.from > 0) return false;
  return cues.some((other) => other.kind === 'say' && !other.isParticiple && other.from > cue.from);
}

/** "In a message posted on Friday, Ruiz said": the message says nothing yet. */
function isInIntroduction(items: readonly Item[], cue: Cue, cues: readonly Cue[]): boolean {
  const before = itemAt(items, cue.from - 1);
  if (
    !isPreposition(itemAt(items, 0)) ||
    !isDeterminer(itemAt(items, 1)) ||
    cue.from < 2 ||
    cue.from > LONGEST_INTRODUCTION
  )
    return false;
  if (!isWord(before) || before.isCapitalised || isPronoun(before) || isAuxiliary(before)) return false;
  const comma = items.findIndex((item, at) => at > cue.to && isComma(item));
  const next = itemAt(items, comma + 1);
  if (comma < 0 || !(next.isCapitalised || isPronoun(next) || isDeterminer(next))) return false;
  if (items.slice(0, comma).some((item) => isQuotation(item) || isComma(item))) return false;
  return cues.some((other) => other.kind !== 'according' && !other.isParticiple && other.from > comma);
}

function readVerb(items: readonly Item[], cue: Cue, cues: readonly Cue[], progress: Progress): Progress {
  const { contents, free } = progress;
  const subject = subjectOf(items, cue, free, progress.subject);
  const group = groupOf(cue, subject, free);
  const before = contentBefore(items, cue, subject, group, free);
  if (before) {
    const end = resumedEnd(items, group.to + 1, cues, cue, before);
    const content = cuedContent(items, cue, subject, before, true);
    if (!content) return progress;
    const whole = end === undefined ? content : resumed(items, content, end);
    return { contents: [...contents, whole], free: (end ?? group.to) + 1, subject };
  }
  const after = isWithThing(items, cue, cues) ? undefined : contentAfter(items, cue, group.to + 1, cues);
  const content = after && cuedContent(items, cue, subject, after, false);
  if (content)
    return { contents: [...contents, content], free: content.content.to + 1, subject: subject ?? progress.subject };
  return cue.kind === 'say' ? { ...progress, subject: progress.subject ?? subject } : progress;
}

/** "The spot concludes with footage of Ruiz saying “…”": the spot does not say it. */
function isWithThing(items: readonly Item[], cue: Cue, cues: readonly Cue[]): boolean {
  return isWith(itemAt(items, cue.to + 1)) && cues.some((other) => other.from > cue.to + 1 && other.isParticiple);
}

/** The cue with its subject, where that stands beside it. */
function groupOf(cue: Cue, subject: Subject | undefined, free: number): ItemRange {
  if (!subject) return { from: cue.from, to: cue.to };
  const from = subject.from >= free ? Math.min(cue.from, subject.from) : cue.from;
  return { from, to: Math.max(cue.to, subject.to > cue.from ? subject.to : cue.to) };
}

function resumed(items: readonly Item[], content: CuedContent, to: number): CuedContent {
  const quoted = items.slice(content.content.to + 1, to + 1).some(isQuotation);
  const kind = quoted && content.kind === 'indirect' ? 'mixed' : content.kind;
  return { ...content, kind, content: { from: content.content.from, to } };
}

function readAccording(items: readonly Item[], cue: Cue, cues: readonly Cue[], progress: Progress): Progress {
  const { contents, free } = progress;
  const subject = subjectOf(items, cue, free, undefined);
  if (!subject) return progress;
  const group = groupOf(cue, subject, free);
  const start = group.to + 2;
  if (isComma(itemAt(items, group.to + 1)) && group.from - free <= 2 && start < items.length) {
    const to = contentEnd(items, start, cues, cue);
    const content =
      to - start >= 2 || isQuotation(itemAt(items, start))
        ? cuedContent(items, cue, subject, { from: start, to }, false)
        : undefined;
    return { contents: content ? [...contents, content] : contents, free: Math.max(free, group.to + 1), subject };
  }
  return { contents: withSourceBehind(items, cue, subject, group, progress), free: group.to + 1, subject };
}

/** "…, according to the mayor": a source of its own, or the one through whom an attribution before it came. */
function withSourceBehind(
  items: readonly Item[],
  cue: Cue,
  subject: Subject,
  group: ItemRange,
  { contents, free }: Progress,
): readonly CuedContent[] {
  const last = contents.at(-1);
  const to = group.from - 1;
  if (last && last.kind !== 'indirect' && group.from - lastItemOf(last) < VIA_REACH) {
    return [...contents.slice(0, -1), { ...last, via: subject }];
  }
  if (to - free < 2) return contents;
  const content = cuedContent(items, cue, subject, { from: quotationStart(items, free, to), to }, true);
  return content ? [...contents, content] : contents;
}

function lastItemOf({ content, cue, subject }: CuedContent): number {
  return Math.max(content.to, cue.to, subject?.to ?? 0);
}
