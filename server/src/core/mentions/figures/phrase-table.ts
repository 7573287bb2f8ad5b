import { type Lexeme, lex } from './lexer.js';
import { lexemeAt, type Read, type Scan } from './scan.js';

/** Phrases to look for at an index, each with what it means. */
export interface PhraseTable<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
  readonly isExact: boolean;
}

interface Phrase<Meaning> {
  readonly parts: readonly Part[];
  readonly meaning: Meaning;
}

/** What a lexeme of a phrase is found by. */
interface Part {
  readonly key: string;
  readonly isGlued: boolean;
}

/** Words match in any case and over any space; exact phrases match in their own case and, where they are written as one, as one. */
export function createPhraseTable<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
  matching: 'words' | 'exact' = 'words',
): PhraseTable<Meaning> {
  const isExact = matching === 'exact';
  const byFirst = new Map<string, Phrase<Meaning>[]>();
  for (const [text, meaning] of entries) {
    const parts = partsOf(text, isExact);
    const first = parts[0];
    if (first === undefined) continue;
    const known = byFirst.get(first.key);
    if (known) known.push({ parts, meaning });
    else byFirst.set(first.key, [{ parts, meaning }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.parts.length - a.parts.length);
  return { byFirst, isExact };
}

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
const PLAIN_WORD = /^[A-Za-z]+$/;

function partsOf(text: string, isExact: boolean): Part[] {
  // Most phrases are plain words, which need no grammar: a start makes hundreds of them ready.
  if (PLAIN.test(text)) return text.split(' ').map((key) => ({ key, isGlued: false }));
  if (isExact && PLAIN_WORD.test(text)) return [{ key: text, isGlued: false }];
  return lex(text, 'point').map((lexeme) => ({ key: keyOf(lexeme, isExact), isGlued: lexeme.isGlued }));
}

/** The longest phrase that stands at an index. */
export function readPhrase<Meaning>(
  { byFirst, isExact }: PhraseTable<Meaning>,
  scan: Scan,
  at: number,
): Read<{ readonly meaning: Meaning }> | undefined {
  const phrases = byFirst.get(keyOf(lexemeAt(scan, at), isExact));
  const found = phrases?.find(({ parts }) => stands(parts, scan, at, isExact));
  return found && { meaning: found.meaning, next: at + found.parts.length };
}

function stands(parts: readonly Part[], scan: Scan, at: number, isExact: boolean): boolean {
  return parts.every((wanted, offset) => {
    const lexeme = lexemeAt(scan, at + offset);
    if (keyOf(lexeme, isExact) !== wanted.key) return false;
    return offset === 0 || !isExact || lexeme.isGlued === wanted.isGlued;
  });
}

function keyOf(lexeme: Lexeme, isExact: boolean): string {
  return isExact ? lexeme.surface : lexeme.lower;
}
