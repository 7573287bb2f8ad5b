import * as z from 'zod/mini';
import { TOOLS } from '../../server/src/tools/index.js';

/** By what name a person calls a tool in a chat. */
const REFERENCES: Readonly<Record<string, string>> = {
  check_text: 'checkText',
  find_claims: 'findClaims',
  show_source: 'showSource',
};

/** What stands in package.json for the editor's own language models: the tools of the MCP server. */
export function languageModelTools() {
  return TOOLS.map(({ name, description, input }) => {
    const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
    return {
      name: `claimcheck_${name}`,
      displayName: `%tool.${name}%`,
      toolReferenceName: REFERENCES[name] ?? name,
      canBeReferencedInPrompt: true,
      userDescription: `%tool.${name}.description%`,
      modelDescription: description,
      icon: '$(checklist)',
      tags: ['claimcheck', 'fact-checking'],
      inputSchema,
    };
  });
}
