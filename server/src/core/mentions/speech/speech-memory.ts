import type { Span } from '../../types.js';
import type { Person } from '../speech.js';
import type { ToldWords } from './told-words.js';

/** What the text has said so far. */
export interface SpeechMemory {
  lastSpeaker: Person | undefined;
  /** Where that one last spoke by name: the words that name the speaker. */
  lastSource: Span | undefined;
  /** Unnamed speakers by their noun: "official" → "a US official". */
  readonly described: ToldWords;
  /** The outlet that was credited last, and where. */
  lastOutlet: { readonly name: string; readonly paragraph: number; readonly end: number } | undefined;
  /** True once names or words of other paragraphs were looked at. */
  looksBack: boolean;
}

export function nothingSaid(): SpeechMemory {
  return {
    lastSpeaker: undefined,
    lastSource: undefined,
    described: new Map(),
    lastOutlet: undefined,
    looksBack: false,
  };
}
