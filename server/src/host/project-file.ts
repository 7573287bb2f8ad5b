import * as z from 'zod';
import { FINDING_CODES, type FindingCode, type Severity } from '../core/types.js';
import { folderOf, resolveUri } from './addresses.js';
import type { Host } from './host.js';
import { readText } from './read-text.js';
import type { FileProblem, LoadedFile } from './workspace.js';

export const PROJECT_FILE = 'claimcheck.json';

const USUAL = { claims: ['**/*.claims.json'], sources: ['**/sources/**/*.{md,markdown,txt,html,htm}'] };
const USUAL_BESIDE_A_DRAFT = { claims: ['*.claims.json'], sources: ['sources/*.{md,markdown,txt,html,htm}'] };

export type Severities = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

/** What a folder is checked against. */
export interface Project {
  readonly folder: string;
  /** Paths and patterns, seen from `folder`. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly severities: Severities;
  readonly problems: readonly FileProblem[];
  /** The claimcheck.json itself, where there is one. */
  readonly file?: LoadedFile;
}

const paths = z.array(z.string().min(1).max(1_000)).max(1_000);
const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

/** claimcheck.json. All of it may be left out. */
export const projectSchema = z.strictObject({
  $schema: z.string().optional(),
  claims: paths.optional().describe('Claims files, as paths or patterns seen from this file.'),
  sources: paths.optional().describe('Articles to be read straight, as paths or patterns seen from this file.'),
  severity: z.partialRecord(z.enum(FINDING_CODES), severity).optional().describe('How loud a finding is, by its code.'),
});

/** The nearest claimcheck.json in the folder or above it; without one, the usual names in the folder. Never rejects. */
export async function findProject(host: Host, folder: string, isLoose = false): Promise<Project> {
  for (let current = folder; ; current = folderOf(current)) {
    const uri = resolveUri(current, PROJECT_FILE);
    if ((await host.realUri(uri)) !== undefined) return readProject(host, uri);
    if (folderOf(current) === current) return usualProject(folder, isLoose);
  }
}

function usualProject(folder: string, isLoose = false): Project {
  return { folder, ...(isLoose ? USUAL_BESIDE_A_DRAFT : USUAL), severities: {}, problems: [] };
}

async function readProject(host: Host, uri: string): Promise<Project> {
  const usual = usualProject(folderOf(uri));
  const read = await readText(host, uri);
  if ('fault' in read) return { ...usual, problems: [problemIn(uri, `${PROJECT_FILE} ${read.fault}.`)] };
  const file: LoadedFile = { uri, kind: 'project', text: read.text };
  const data = parseJson(read.text);
  if (data instanceof Error)
    return { ...usual, file, problems: [problemIn(uri, `${PROJECT_FILE} is not JSON: ${data.message}.`)] };
  const parsed = projectSchema.safeParse(data);
  if (!parsed.success) return { ...usual, file, problems: parsed.error.issues.map((issue) => problemOf(uri, issue)) };
  const { claims = usual.claims, sources = usual.sources, severity: severities = {} } = parsed.data;
  return { ...usual, claims, sources, severities, file };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error('it cannot be read');
  }
}

function problemOf(uri: string, { path, message }: z.core.$ZodIssue): FileProblem {
  const place = path.length > 0 ? ` at ${path.join('.')}` : '';
  const problem = problemIn(uri, `${PROJECT_FILE}${place}: ${message}. It may hold claims, sources and severity.`);
  return { ...problem, path: path.filter((step) => typeof step !== 'symbol') };
}

function problemIn(file: string, message: string): FileProblem {
  return { severity: 'error', message, file };
}
