import type { Span } from '../../types.js';
import { frontMatterEnd } from '../front-matter.js';

/** What of an MDX document is JavaScript: imports, exports, and expressions between braces. */
const CODE =
  /(?<module>(?<=^|\n)(?:import|export)\b[^\n]{0,2000}(?:\n(?![ \t]*\r?\n)[^\n]{0,2000}){0,200})|(?<fence>(?<=^|\n)[ \t]{0,3}\x60{3}[\s\S]{0,20000}?\n[ \t]{0,3}\x60{3}|\x60[^\x60\n]{1,300}\x60)|(?<escape>\\\{)|(?<comment>\{\s{0,9}\/\*[\s\S]{0,5000}?\*\/\s{0,9}\})|(?<attribute>(?<=[\w-])=\{(?:[^{}\r\n]|\{[^{}\r\n]{0,500}\}){0,500}\})|(?<expression>\{(?:[^{}]|\{[^{}]{0,500}\}){0,2000}\})/g;

/** A character that is left out of any prose. */
const UNSEEN = '\u2060';

export interface MaskedMdx {
  /** Markdown of the same length, without what is JavaScript. */
  readonly markdown: string;
  readonly comments: readonly Span[];
}

/** MDX as Markdown in which every offset stays. */
export function maskMdx(document: string): MaskedMdx {
  const comments: Span[] = [];
  const start = frontMatterEnd(document);
  const markdown = document.slice(start).replace(CODE, (code, ...rest) => {
    const groups: unknown = rest.at(-1);
    const index: unknown = rest.at(-3);
    const is = (name: string): boolean =>
      typeof groups === 'object' &&
      groups !== null &&
      Object.entries(groups).some(([key, value]) => key === name && value !== undefined);
    if (is('fence') || is('escape')) return code;
    if (is('comment') && typeof index === 'number')
      comments.push({ start: start + index, end: start + index + code.length });
    if (is('module')) return code.replace(/[^\r\n]/g, ' ');
    if (is('attribute')) return `="${' '.repeat(code.length - 3)}"`;
    return code.replace(/[^\r\n]/g, UNSEEN);
  });
  return { markdown: document.slice(0, start) + markdown, comments };
}
