import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import * as vscode from 'vscode';
import { assert } from './assert.js';
import { findingOn, noFindingOn, openFile, replace, until } from './editor.js';
import { extension, type Test } from './tests.js';

/** What only the desktop's extension host has. */
export const DESKTOP_TESTS: Readonly<Record<string, Test>> = {
  'offers its tools to language models': async () => {
    const names = vscode.lm.tools.map(({ name }) => name);
    for (const { name } of extension().packageJSON.contributes.languageModelTools)
      assert.ok(names.includes(name), name);
  },

  'comes back by itself when the server dies, and checks what was written meanwhile': async () => {
    const draft = await openFile('drafts/right.md');
    await replace(draft, '50 percent', '45 percent');
    await findingOn(draft, '45', 'number-mismatch');
    const [server, ...others] = servers();
    assert.ok(server !== undefined && others.length === 0, 'one server runs');
    process.kill(server, 'SIGKILL');
    await until('another server', () => servers().find((each) => each !== server));
    await replace(draft, '45 percent', '40 percent');
    await findingOn(draft, '40', 'number-mismatch');
    await replace(draft, '40 percent', '50 percent');
    await noFindingOn(draft, '40');
  },

  'keeps what V8 made of the server’s code for the next start': async () => {
    const [server] = servers();
    assert.ok(server !== undefined, 'a server runs');
    const folder = variableOf(server, 'CLAIMCHECK_CODE_CACHE');
    await vscode.commands.executeCommand('claimcheck.restartServer');
    await until('code that is kept', () => (isKeptIn(folder) ? true : undefined));
  },
};

function variableOf(id: number, name: string): string {
  const variables = readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
  return variables.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

function isKeptIn(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.cache'));
}

/** The processes of the server that this extension host started. */
function servers(): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.filter(isServer).map(Number);
}

function isServer(id: string): boolean {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
    const [, parent] = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Number(parent) === process.pid && words.some((word) => word.endsWith('server.cjs'));
  } catch {
    // It ended meanwhile.
    return false;
  }
}
