import * as z from 'zod/mini';
import { claimSetSchema } from '../../server/src/core/claims/schema.js';
import { projectSchema } from '../../server/src/host/project-schema.js';

/** A generated file of the repository. */
export interface GeneratedFile {
  /** Its path, seen from the repository's root. */
  readonly file: string;
  readonly text: string;
}

/** The JSON Schemas by which editors complete and check the files that people write. */
export function jsonSchemas(): readonly GeneratedFile[] {
  return [
    generated('data/claims.schema.json', 'Claims file of Claimcheck', claimSetSchema),
    generated('data/claimcheck.schema.json', 'claimcheck.json', projectSchema),
  ];
}

/** Draft 7 is what VS Code's JSON editor knows best. */
function generated(file: string, title: string, schema: z.ZodMiniType): GeneratedFile {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { file, text: `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n` };
}
