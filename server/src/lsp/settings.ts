import * as z from 'zod/mini';
import { FINDING_CODES } from '../core/types.js';
import type { Severities } from '../host/project-schema.js';

/** The settings under "claimcheck". */
export interface Settings {
  readonly enable: boolean;
  /** How loud a finding is, by its code; claimcheck.json goes before it. */
  readonly severity: Severities;
  /** Counts over headings. Off by default, because a lens moves the text below it when it appears. */
  readonly codeLens: boolean;
  /** Marks on what is supported. */
  readonly semanticHighlighting: boolean;
  readonly citationStyle: CitationStyle;
}

/** What "Cite …" writes into Markdown. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

const CITATION_STYLES = ['footnote', 'pandoc', 'plain'] as const;

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  severity: {},
  codeLens: false,
  semanticHighlighting: false,
  citationStyle: 'footnote',
};

const severitySchema = z.enum(['error', 'warning', 'information', 'hint', 'off']);

const settingsSchema = z.object({
  enable: z.catch(z.boolean(), true),
  severity: z.catch(z.record(z.string(), z.unknown()), {}),
  codeLens: z.catch(z.boolean(), false),
  semanticHighlighting: z.catch(z.boolean(), false),
  citationStyle: z.catch(z.enum(CITATION_STYLES), 'footnote'),
});

/** Reads settings from whatever a client sends; what is not understood keeps its default. */
export function parseSettings(value: unknown): Settings {
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) return DEFAULT_SETTINGS;
  return { ...parsed.data, severity: severities(parsed.data.severity) };
}

function severities(given: Readonly<Record<string, unknown>>): Severities {
  const entries = FINDING_CODES.flatMap((code) => {
    const parsed = severitySchema.safeParse(given[code]);
    return parsed.success ? [[code, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries);
}
