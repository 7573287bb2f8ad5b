import type { LibraryIndex } from '../align/library-index.js';
import { LineTexts } from '../mentions/draft/draft-text.js';
import type { LineMemory } from '../mentions/line-memory.js';
import { sharedEnd, sharedStart } from '../text/shared-text.js';
import { DraftSession } from './draft-session.js';

interface Kept {
  readonly session: DraftSession;
  readonly index: LibraryIndex;
  readonly languageId: string;
  document: string;
}

/** So many drafts are known by what was found in them last, and no more of their characters. */
const MOST_DRAFTS = 8;
const MOST_CHARACTERS = 2_000_000;
/** A draft that begins and ends so far like one that was checked is that one, edited. */
const LEAST_SHARED = 0.5;

/** The drafts that were checked of late. Which of them a text is taken for changes how long its check takes, and nothing else. */
export class DraftSessions {
  readonly #texts: LineTexts;
  /** The latest first. */
  #kept: readonly Kept[] = [];

  constructor(statements: LineMemory) {
    this.#texts = new LineTexts(statements);
  }

  for(document: string, languageId: string, index: LibraryIndex): DraftSession {
    const known = this.#kept.find(
      (kept) => kept.index === index && kept.languageId === languageId && isEdited(kept.document, document),
    );
    const kept = known ?? { session: new DraftSession(index, this.#texts), index, languageId, document };
    kept.document = document;
    this.#kept = withinBounds([kept, ...this.#kept.filter((other) => other !== known)]);
    return kept.session;
  }
}

function withinBounds(kept: readonly Kept[]): readonly Kept[] {
  let characters = 0;
  return kept.slice(0, MOST_DRAFTS).filter(({ document }, at) => {
    characters += document.length;
    return at === 0 || characters <= MOST_CHARACTERS;
  });
}

function isEdited(before: string, now: string): boolean {
  const least = LEAST_SHARED * Math.max(before.length, now.length);
  const start = sharedStart(before, now);
  return start >= least || start + sharedEnd(before, now, start) >= least;
}
