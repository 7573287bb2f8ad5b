import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Sample {
  readonly folder: string;
  remove(): void;
}

/** A copy of the sample newsroom that may be changed. */
export function copySample(): Sample {
  const parent = mkdtempSync(path.join(tmpdir(), 'claimcheck-'));
  const folder = path.join(parent, 'newsroom');
  cpSync(path.resolve('data', 'sample'), folder, { recursive: true });
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
