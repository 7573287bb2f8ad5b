import { type Lexeme, lex } from './lexer.js';
import { lexemeAt, type Read, type Scan } from './scan.js';

/** Phrases to look for at an index, each with what it means. */
export interface PhraseTable<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
  readonly isExact: boolean;
}

interface Phrase<Meaning> {
  readonly lexemes: readonly Lexeme[];
  readonly meaning: Meaning;
}

/** Words match in any case and over any space; exact phrases match in their own case and, where they are written as one, as one. */
export function createPhraseTable<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
  matching: 'words' | 'exact' = 'words',
): PhraseTable<Meaning> {
  const isExact = matching === 'exact';
  const byFirst = new Map<string, Phrase<Meaning>[]>();
  for (const [text, meaning] of entries) {
    const lexemes = lex(text, 'point');
    const first = lexemes[0];
    if (first === undefined) continue;
    const key = keyOf(first, isExact);
    const known = byFirst.get(key);
    if (known) known.push({ lexemes, meaning });
    else byFirst.set(key, [{ lexemes, meaning }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.lexemes.length - a.lexemes.length);
  return { byFirst, isExact };
}

/** The longest phrase that stands at an index. */
export function readPhrase<Meaning>(
  { byFirst, isExact }: PhraseTable<Meaning>,
  scan: Scan,
  at: number,
): Read<{ readonly meaning: Meaning }> | undefined {
  const phrases = byFirst.get(keyOf(lexemeAt(scan, at), isExact));
  const found = phrases?.find(({ lexemes }) => stands(lexemes, scan, at, isExact));
  return found && { meaning: found.meaning, next: at + found.lexemes.length };
}

function stands(lexemes: readonly Lexeme[], scan: Scan, at: number, isExact: boolean): boolean {
  return lexemes.every((wanted, offset) => {
    const lexeme = lexemeAt(scan, at + offset);
    if (keyOf(lexeme, isExact) !== keyOf(wanted, isExact)) return false;
    return offset === 0 || !isExact || lexeme.isGlued === wanted.isGlued;
  });
}

function keyOf(lexeme: Lexeme, isExact: boolean): string {
  return isExact ? lexeme.surface : lexeme.lower;
}
