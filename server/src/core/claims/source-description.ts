import type { Source } from './schema.js';

/** What is known of an article that claims are read from. */
export interface SourceDescription {
  readonly id: string;
  readonly title?: string;
  readonly author?: Source['author'];
  /** The outlet, as a reader knows it. */
  readonly publisher?: string;
  readonly url?: string;
  /** The day of publication, ISO 8601. Relative dates are read from here. */
  readonly published?: string;
  /** How the text is written: "markdown", or plain text where this is left out. */
  readonly languageId?: string;
}
