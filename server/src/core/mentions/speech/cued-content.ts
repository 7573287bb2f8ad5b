import type { Cue } from './cues.js';
import { type Item, type ItemRange, isQuotation, isWord, itemAt } from './items.js';
import type { Subject } from './noun-phrases.js';

/** What one cue of a sentence reports, as ranges of the sentence's items. */
export interface CuedContent {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: ItemRange;
  readonly cue: ItemRange;
  readonly cueLemma: string;
  readonly subject: Subject | undefined;
  /** True where the cue follows its content: "“…,” Ruiz said". */
  readonly isTagged: boolean;
  readonly describes: boolean;
  /** Through whom the words came, where a second cue says so. */
  readonly via?: Subject;
}

/** Content with the marks at its edges taken off; undefined where nothing but marks is left. */
export function cuedContent(
  items: readonly Item[],
  cue: Cue,
  subject: Subject | undefined,
  range: ItemRange,
  isTagged: boolean,
): CuedContent | undefined {
  const content = trimmed(items, range);
  if (!content) return undefined;
  return {
    kind: kindOf(items, content),
    content,
    cue: { from: cue.from, to: cue.to },
    cueLemma: cue.lemma,
    subject,
    isTagged,
    describes: cue.kind === 'describe',
  };
}

/** Direct where nothing but quotations is reported, mixed where words of the writer's stand beside one. */
export function kindOf(items: readonly Item[], { from, to }: ItemRange): CuedContent['kind'] {
  const content = items.slice(from, to + 1);
  if (!content.some(isQuotation)) return 'indirect';
  return content.some(isWord) ? 'mixed' : 'direct';
}

function trimmed(items: readonly Item[], range: ItemRange): ItemRange | undefined {
  let { from, to } = range;
  while (to > from && isMarkOtherThan(itemAt(items, to), /^[)%…\]]$/)) to--;
  while (from < to && isMarkOtherThan(itemAt(items, from), /^[([$£€]$/)) from++;
  const isEmpty = to < from || (from === to && itemAt(items, from).type === 'mark');
  return isEmpty ? undefined : { from, to };
}

function isMarkOtherThan(item: Item, kept: RegExp): boolean {
  return item.type === 'mark' && !kept.test(item.text);
}
