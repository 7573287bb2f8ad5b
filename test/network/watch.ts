import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const DENY = pathToFileURL(path.resolve('test/network/deny.mjs')).href;

/** Before all tests: every Node process that they start is denied the network. Behind them: none has asked for it. */
export default function watchNetwork(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-network-'));
  const record = path.join(folder, 'asked.txt');
  process.env.NETWORK_RECORD = record;
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${DENY}`.trim();
  return () => {
    const asked = existsSync(record) ? readFileSync(record, 'utf8') : '';
    rmSync(folder, { recursive: true, force: true });
    if (asked !== '') throw new Error(`The network was asked for:\n${asked}`);
  };
}
