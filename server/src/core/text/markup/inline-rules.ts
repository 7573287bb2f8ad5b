import type { Span } from '../../types.js';
import type { BlockCollector } from '../block-collector.js';

/**
 * Markup inside a line of text. What the group "keep" holds is read on, what stands around it is left out; without such
 * a group all of it is left out. Patterns look at a bounded number of characters, so that reading stays linear.
 */
export interface InlineRule {
  readonly pattern: string;
  /** What is written in place of the markup before and behind what is kept. */
  readonly open?: string;
  readonly close?: string;
  /** What is written for all of it; undefined leaves it as it stands. */
  readonly write?: (markup: string) => string | undefined;
}

/** Takes the words of a span of the document over into the block that is open. */
export type InlineReader = (document: string, span: Span, collector: BlockCollector) => void;

/** A reader for rules in the order of their precedence. */
export function inlineReader(rules: readonly InlineRule[]): InlineReader {
  const groups = rules.map(
    ({ pattern }, index) => `(?<rule${index}>${pattern.replace('(?<keep>', `(?<keep${index}>`)})`,
  );
  const source = groups.join('|');
  return read;

  function read(document: string, { start, end }: Span, collector: BlockCollector): void {
    const markup = new RegExp(source, 'dgu');
    const text = document.slice(0, end);
    markup.lastIndex = start;
    for (let match = markup.exec(text); match !== null; match = markup.exec(text)) {
      const index = rules.findIndex((_rule, each) => match?.groups?.[`rule${each}`] !== undefined);
      const rule = rules[index];
      const [from, to] = match.indices?.[0] ?? [match.index, match.index];
      if (to === from) markup.lastIndex += 1;
      else if (rule !== undefined)
        apply(rule, document, { from, to, keep: match.indices?.groups?.[`keep${index}`] }, collector);
    }
  }

  function apply(rule: InlineRule, document: string, { from, to, keep }: Found, collector: BlockCollector): void {
    if (rule.write !== undefined) {
      const written = rule.write(document.slice(from, to));
      if (written !== undefined) put(collector, from, to, written);
      return;
    }
    if (keep === undefined) {
      put(collector, from, to, rule.open);
      return;
    }
    put(collector, from, keep[0], rule.open);
    read(document, { start: keep[0], end: keep[1] }, collector);
    put(collector, keep[1], to, rule.close);
  }
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly keep: readonly [number, number] | undefined;
}

function put(collector: BlockCollector, from: number, to: number, text = ''): void {
  if (to === from) return;
  if (text === '') collector.drop(from, to);
  else collector.replace(from, to, text);
}

/** An address that stands alone. */
export const ADDRESS: InlineRule = {
  pattern: '(?<![\\w/])(?:https?|ftp|irc|mailto):[^\\s<>\\[\\]"”]{1,300}[^\\s<>\\[\\]"”.,;:!?)]',
};

/** The marks on both sides of words, such as the asterisks of *word*. */
export function marks(mark: string): InlineRule {
  return { pattern: `(?<![\\p{L}\\p{N}\\\\])${mark}(?=[^\\s])|(?<=[^\\s\\\\])${mark}(?![\\p{L}\\p{N}])` };
}

/** A backslash in front of a mark. */
export const ESCAPE: InlineRule = { pattern: '\\\\(?=[!-/:-@\\[-`{-~])' };
