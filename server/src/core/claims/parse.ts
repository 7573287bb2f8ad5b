import type { Problem } from './problem.js';
import { type ClaimSet, claimSetSchema } from './schema.js';

/** Stand-in: the whole file or nothing. */
export function parseClaims(json: string): { claims: ClaimSet; problems: Problem[] } {
  const nothing: ClaimSet = { version: 1, sources: [], claims: [] };
  try {
    const parsed = claimSetSchema.safeParse(JSON.parse(json));
    if (parsed.success) return { claims: parsed.data, problems: [] };
    return { claims: nothing, problems: [{ severity: 'error', message: parsed.error.message }] };
  } catch (error) {
    return { claims: nothing, problems: [{ severity: 'error', message: String(error) }] };
  }
}
