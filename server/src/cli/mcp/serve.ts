import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import manifest from '../../../../package.json' with { type: 'json' };
import { TOOLS } from '../../tools/index.js';
import type { AnyTool } from '../../tools/tool.js';
import { claimsRequest } from '../claims-request.js';
import { EXIT, type ExitCode } from '../command.js';
import type { Options } from '../options.js';
import type { Terminal } from '../terminal.js';
import { folderDesk } from './folder-desk.js';

const INSTRUCTIONS =
  'Claimcheck compares text with the sources of the working folder. Look up what the sources say with find_claims before writing a figure, a date, a name or a quotation; check what was written with check_text. It knows what these sources say, not what is true: what has no source is a hint.';

/** Serves one client over standard input and output, until the input ends. */
export async function serveMcp(options: Options, terminal: Terminal): Promise<ExitCode> {
  const server = new McpServer(
    { name: manifest.name, title: manifest.displayName, version: manifest.version },
    { instructions: INSTRUCTIONS },
  );
  const desk = folderDesk(claimsRequest(options, terminal), terminal);
  for (const tool of TOOLS) register(server, tool, desk);
  const transport = new StdioServerTransport();
  const ended = new Promise<ExitCode>((resolve) => {
    process.stdin.once('end', () => resolve(EXIT.clean));
    server.server.onclose = () => resolve(EXIT.failed);
  });
  server.server.onerror = (error) => terminal.tell(`claimcheck mcp: ${told(error)}`);
  await server.connect(transport);
  return ended;
}

function register(server: McpServer, tool: AnyTool, desk: ReturnType<typeof folderDesk>): void {
  const { name, title, description, input, output } = tool;
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  server.registerTool(
    name,
    { title, description, inputSchema: input.shape, outputSchema: output.shape, annotations },
    async (given) => {
      const result = await tool.run(given, await desk());
      if ('fault' in result) return { isError: true, content: [{ type: 'text', text: String(result.fault) }] };
      // Clients that know no structured results read the text.
      return { structuredContent: { ...result }, content: [{ type: 'text', text: JSON.stringify(result) }] };
    },
  );
}

/** One line: the library's own words for a message that fits no schema are a page. */
function told(error: Error): string {
  if (error instanceof SyntaxError) return 'a line that is no JSON was left out';
  if (error.name === 'ZodError') return 'a message that is no JSON-RPC 2.0 was left out';
  return error.message.split('\n', 1)[0] ?? '';
}
