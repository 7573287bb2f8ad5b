/** What is read at most. Whatever goes past a limit is left out and said, never silently. */
export const LIMITS = {
  /** Entries of folders looked at while searching for claims files and articles. */
  entries: 20_000,
  /** Claims files and articles used by one workspace folder. */
  files: 5_000,
  /** Bytes of one file. */
  fileBytes: 5_000_000,
  /** Characters of one article that a reader sees; some 180,000 words. */
  articleCharacters: 1_000_000,
  /** Bytes of all files together. */
  totalBytes: 25_000_000,
} as const;
