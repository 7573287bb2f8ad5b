import type { CuedContent } from './cued-content.js';
import type { Cue } from './cues.js';
import { type Item, type ItemRange, isComma, isQuotation, isWord, itemAt } from './items.js';
import { mainSubject } from './main-subject.js';

const LONGEST_CREDIT = 8;
const DASHES = /^[—–―-]+$/;

/** Quotations that a mark attributes instead of a verb: "“…” ― Name", "NAME: “…”", "She was blunt: “…”". */
export function uncuedContents(
  items: readonly Item[],
  cues: readonly Cue[],
  cued: readonly CuedContent[],
): CuedContent[] {
  const found: CuedContent[] = [];
  for (let index = 0; index < items.length; index++) {
    if (!isQuotation(itemAt(items, index))) continue;
    const content = credit(items, index, cues) ?? afterColon(items, index, cued);
    if (content) found.push(content);
  }
  return found;
}

/** "“…” ― Name, place" */
function credit(items: readonly Item[], quotation: number, cues: readonly Cue[]): CuedContent | undefined {
  const from = quotation + 2;
  const isCredit = DASHES.test(itemAt(items, quotation + 1).text) && itemAt(items, from).isCapitalised;
  if (!isCredit || items.length - quotation > LONGEST_CREDIT || cues.some((cue) => cue.from > quotation))
    return undefined;
  const to = creditEnd(items, from);
  if (!items.slice(from, to + 1).every(isWord)) return undefined;
  return direct(quotation, { from: quotation + 1, to: quotation + 1 }, '―', { from, to });
}

function creditEnd(items: readonly Item[], from: number): number {
  const comma = items.findIndex((item, index) => index > from && isComma(item));
  if (comma > 0) return comma - 1;
  const last = items.length - 1;
  return itemAt(items, last).type === 'mark' && last > from ? last - 1 : last;
}

function afterColon(items: readonly Item[], quotation: number, cued: readonly CuedContent[]): CuedContent | undefined {
  const colon = quotation - 1;
  if (itemAt(items, colon).text !== ':') return undefined;
  if (cued.some(({ content }) => content.from <= quotation && content.to >= quotation)) return undefined;
  const subject = mainSubject(items, colon);
  return subject && direct(quotation, { from: colon, to: colon }, ':', subject);
}

function direct(quotation: number, cue: ItemRange, cueLemma: string, subject: ItemRange): CuedContent {
  const content = { from: quotation, to: quotation };
  return { kind: 'direct', content, cue, cueLemma, subject, isTagged: false, describes: false };
}
