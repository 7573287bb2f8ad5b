import { SOURCE_OPTIONS } from '../claims-request.js';
import type { Command } from '../command.js';

/** `claimcheck mcp`: the same checks for writing assistants, over the Model Context Protocol. */
export const mcp: Command = {
  name: 'mcp',
  operand: '',
  summary: 'Serve writing assistants over the Model Context Protocol, on standard input and output',
  options: SOURCE_OPTIONS,
  notes: [
    'Tools: check_text, find_claims and show_source. What they check against is chosen as by claimcheck check, and',
    'read anew at every call. No model is called, and nothing leaves this machine.',
  ],
  run: async (options, terminal) => {
    const { serveMcp } = await import('../mcp/serve.js');
    return serveMcp(options, terminal);
  },
};
