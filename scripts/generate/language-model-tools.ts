import * as z from 'zod';
import { TOOLS } from '../../server/src/tools/index.js';

const HOW_PEOPLE_SEE_IT: Readonly<Record<string, { readonly reference: string; readonly description: string }>> = {
  check_text: {
    reference: 'checkText',
    description: 'Check a text or the open draft against the sources of the folder',
  },
  find_claims: { reference: 'findClaims', description: 'Search what the sources of the folder say' },
  show_source: { reference: 'showSource', description: 'Show a source to the model, around a claim' },
};

/** What stands in package.json for the editor's own language models: the tools of the MCP server. */
export function languageModelTools() {
  return TOOLS.map(({ name, title, description, input }) => {
    const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
    const { reference, description: userDescription } = HOW_PEOPLE_SEE_IT[name] ?? { reference: name, description };
    return {
      name: `claimcheck_${name}`,
      displayName: title,
      toolReferenceName: reference,
      canBeReferencedInPrompt: true,
      userDescription,
      modelDescription: description,
      icon: '$(checklist)',
      tags: ['claimcheck', 'fact-checking'],
      inputSchema,
    };
  });
}
