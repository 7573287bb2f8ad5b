import { FINDING_CODES, type FindingCode, type Span } from '../types.js';

export type DirectiveKind = 'line' | 'next-line' | 'start' | 'end' | 'file';

/** What a comment such as `claimcheck-ignore-next-line number-mismatch -- confirmed by telephone` asks for. */
export interface Directive extends Span {
  /** Undefined where the word behind "claimcheck-ignore" is none that is known. */
  readonly kind: DirectiveKind | undefined;
  /** The word as it stands: "claimcheck-ignore-next-line". */
  readonly name: string;
  /** The codes that are ignored; all of them where none is named. */
  readonly codes: readonly FindingCode[];
  /** What is named and is no code. */
  readonly unknownCodes: readonly string[];
  readonly reason?: string;
}

const KINDS: ReadonlyMap<string, DirectiveKind> = new Map([
  ['claimcheck-ignore-line', 'line'],
  ['claimcheck-ignore-next-line', 'next-line'],
  ['claimcheck-ignore-start', 'start'],
  ['claimcheck-ignore-end', 'end'],
  ['claimcheck-ignore-file', 'file'],
]);

/** The marks that open and close a comment, in every language that is read. */
const OPENING = /^(?:<!--|\{\/\*|\/\*|\/\/|%|#|\.\.)+\s{0,20}/;
const CLOSING = /\s{0,20}(?:-->|\*\/\}|\*\/)$/;
const NAME = /^claimcheck-ignore(?:-[a-z-]{0,30})?(?=\s|$)/;
/** The longest comment in which a directive is looked for. */
const LONGEST = 2_000;

/** The directive that a comment holds; undefined of any other comment. */
export function directiveIn(document: string, { start, end }: Span): Directive | undefined {
  if (end - start > LONGEST) return undefined;
  const words = document.slice(start, end).trim().replace(OPENING, '').replace(CLOSING, '');
  const name = NAME.exec(words)?.[0];
  if (name === undefined) return undefined;
  const [named = '', ...reasons] = words.slice(name.length).split(/\s--\s/);
  const reason = reasons.join(' -- ').trim();
  return { start, end, kind: KINDS.get(name), name, ...readCodes(named), ...(reason === '' ? {} : { reason }) };
}

/** The codes of a list that is parted by commas or spaces, with or without brackets and quotation marks. */
export function readCodes(list: string): Pick<Directive, 'codes' | 'unknownCodes'> {
  const words = list.split(/[\s,[\]"']+/).filter((word) => word !== '');
  const codes = FINDING_CODES.filter((code) => words.includes(code));
  return { codes, unknownCodes: words.filter((word) => !codes.some((code) => code === word)) };
}
