import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, test } from 'vitest';
import { mcpCommand } from '../../client/src/mcp-command.js';
import manifest from '../../package.json' with { type: 'json' };
import { folderWith } from './folder.js';

test('what the extension offers to assistants is a server that answers', async () => {
  const folder = folderWith({ 'sources/port.md': 'The port of Strandvik will hire 1,200 dockers by June.\n' });
  const { label, command, args, env } = mcpCommand(path.resolve('dist/cli.cjs'), 'desk');
  expect(label).toBe('Claimcheck (desk)');
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command, args: [...args], env: { ...env }, cwd: folder }));
  const { structuredContent } = await client.callTool({ name: 'find_claims', arguments: { query: 'dockers' } });
  expect(structuredContent).toMatchObject({ claims: [{ source: 'port' }] });
  await client.close();
});

test('the extension’s manifest names the offer', () => {
  expect(manifest.contributes.mcpServerDefinitionProviders).toEqual([
    { id: 'claimcheck.sources', label: 'Claimcheck' },
  ]);
});
