import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of `*.pairs.jsonl`: an article, and a sentence about it that is right or has one mistake. */
export interface PairRow {
  readonly id: string;
  readonly doc_id?: string;
  readonly dataset: string;
  readonly source_text: string;
  readonly draft_sentence: string;
  readonly draft_full?: string;
  readonly label: 'supported' | 'contradicted' | 'unsupported';
  readonly label_quality?: string;
  readonly error?: string;
  readonly subtype?: string | null;
  readonly wrong_start?: number;
  readonly wrong_end?: number;
  readonly right_span?: string | null;
}

/** An article of `*.quotes.jsonl`. */
export interface ArticleRow {
  readonly id: string;
  readonly text: string;
  readonly publisher: string;
  readonly date?: string;
}

/** The rows of a file of JSON lines; none where the file is not there. */
export function readRows<Row>(folder: string, name: string): Row[] {
  const file = path.join(folder, name);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): Row => JSON.parse(line));
}

/** A fold for a key, the same on every run. */
export function foldOf(key: string, folds: number): number {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  return ((hash >>> 0) % 9973) % folds;
}

/** Rows that share an article or a document id belong to one document, so that no fold sees another's. */
export function documentKeys(rows: readonly PairRow[]): (row: PairRow) => string {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const up = parent.get(key) ?? key;
    if (up === key) return key;
    const root = find(up);
    parent.set(key, root);
    return root;
  };
  const documentKey = (row: PairRow): string => `d:${row.doc_id ?? row.id}`;
  for (const row of rows) parent.set(find(documentKey(row)), find(`s:${row.source_text}`));
  return (row) => find(documentKey(row));
}
