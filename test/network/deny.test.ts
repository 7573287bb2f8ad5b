import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../built/folder.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const DRAFT = 'The port of Strandvik will hire 12,000 dockers by June.\n';
const files = { 'sources/port.md': ARTICLE, 'draft.md': DRAFT };

/** Runs Node where even this machine may not be called, and says what was asked for. */
function runAlone(words: readonly string[], input = '') {
  const folder = folderWith(files);
  const record = path.join(folder, 'asked.txt');
  const env = { ...process.env, NETWORK_RECORD: record, NETWORK_LOOPBACK: 'no' };
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: folder, input, env, encoding: 'utf8' });
  return { asked: existsSync(record) ? readFileSync(record, 'utf8').trim() : '', status, stdout };
}

describe('the network', () => {
  test.each([
    ['a request', "fetch('http://192.0.2.1/').catch(() => {})", 'connect 192.0.2.1'],
    ['a socket', "try { require('net').connect(9, '192.0.2.1') } catch {}", 'connect 192.0.2.1'],
    ['a name', "try { require('dns').lookup('example.org', () => {}) } catch {}", 'lookup example.org'],
    ['a datagram', "try { require('dgram').createSocket('udp4').send('x', 9, '192.0.2.1') } catch {}", 'send'],
    ['an open port', "try { require('net').createServer().listen(0) } catch {}", 'listen localhost'],
  ])('is denied to %s', (_, program, asked) => {
    expect(runAlone(['-e', program]).asked).toContain(asked);
  });
});

describe('nothing is asked of it', () => {
  const CLI = path.resolve('dist/cli.cjs');

  test.each([
    ['check', 'draft.md'],
    ['check', 'draft.md', '--format', 'sarif'],
    ['report', 'draft.md', '--out', 'report.html'],
    ['extract', 'sources/port.md'],
  ])('by claimcheck %s', (...words) => {
    const { asked, status } = runAlone([CLI, ...words]);
    expect(asked).toBe('');
    expect(status).toBe(words[0] === 'check' ? 1 : 0);
  });

  test('by the MCP server', () => {
    const call = {
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: { name: 'check_text', arguments: { text: DRAFT } },
    };
    const clientInfo = { name: 'test', version: '1' };
    const params = { protocolVersion: '2025-03-26', capabilities: {}, clientInfo };
    const messages = [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      call,
    ];
    const { asked, stdout } = runAlone(
      [CLI, 'mcp'],
      messages.map((message) => `${JSON.stringify(message)}\n`).join(''),
    );
    expect(asked).toBe('');
    expect(stdout).toContain('1,200');
  });
});
