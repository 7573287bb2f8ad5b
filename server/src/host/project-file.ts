import type * as z from 'zod/mini';
import { readLocatedJson } from '../core/tools.js';
import type { Span } from '../core/types.js';
import { folderOf, resolveUri } from './addresses.js';
import type { Host } from './host.js';
import { type Override, PROJECT_KEYS, type ProjectWaiver, projectSchema, type Severities } from './project-schema.js';
import { readText } from './read-text.js';
import type { FileProblem, LoadedFile } from './workspace.js';

export const PROJECT_FILE = 'claimcheck.json';

const USUAL = { claims: ['**/*.claims.json'], sources: ['**/sources/**/*.{md,markdown,txt,html,htm,pdf}'] };
const USUAL_BESIDE_A_DRAFT = { claims: ['*.claims.json'], sources: ['sources/*.{md,markdown,txt,html,htm,pdf}'] };
const NO_POLICY = { severities: {}, overrides: [], waivers: [] };

/** What a folder is checked against, and how. */
export interface Project {
  readonly folder: string;
  /** Paths and patterns, seen from `folder`. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly severities: Severities;
  readonly overrides: readonly Override[];
  readonly waivers: readonly ProjectWaiver[];
  readonly problems: readonly FileProblem[];
  /** The claimcheck.json itself, where there is one. */
  readonly file?: LoadedFile;
}

/** The nearest claimcheck.json in the folder or above it; without one, the usual names in the folder. Never rejects. */
export async function findProject(host: Host, folder: string, isLoose = false): Promise<Project> {
  for (let current = folder; ; current = folderOf(current)) {
    const uri = resolveUri(current, PROJECT_FILE);
    if ((await host.realUri(uri)) !== undefined) return readProject(host, uri);
    if (folderOf(current) === current) return usualProject(folder, isLoose);
  }
}

function usualProject(folder: string, isLoose = false): Project {
  return { folder, ...(isLoose ? USUAL_BESIDE_A_DRAFT : USUAL), ...NO_POLICY, problems: [] };
}

async function readProject(host: Host, uri: string): Promise<Project> {
  const usual = usualProject(folderOf(uri));
  const read = await readText(host, uri);
  if ('fault' in read) return { ...usual, problems: [problemIn(uri, `${PROJECT_FILE} ${read.fault}.`)] };
  const file: LoadedFile = { uri, kind: 'project', text: read.text };
  const json = readLocatedJson(read.text);
  if ('fault' in json)
    return { ...usual, file, problems: [{ ...problemIn(uri, `${PROJECT_FILE} ${json.fault}.`), span: json.span }] };
  const parsed = projectSchema.safeParse(json.data);
  if (!parsed.success) return { ...usual, file, problems: parsed.error.issues.map((issue) => problemOf(file, issue)) };
  const { claims = usual.claims, sources = usual.sources, severity = {}, overrides = [], waivers = [] } = parsed.data;
  return { ...usual, claims, sources, severities: severity, overrides, waivers, file };
}

function problemOf({ uri, text }: LoadedFile, { path, message }: z.core.$ZodIssue): FileProblem {
  const steps = path.filter((step) => typeof step !== 'symbol');
  const place = steps.length > 0 ? ` at ${steps.join('.')}` : '';
  const problem = problemIn(uri, `${PROJECT_FILE}${place}: ${message}. It may hold ${PROJECT_KEYS}.`);
  return { ...problem, ...placeInProject(text, steps) };
}

/** Where a value of claimcheck.json stands, for a problem with it. */
export function placeInProject(
  text: string,
  path: readonly (string | number)[],
): { readonly path: readonly (string | number)[]; readonly span?: Span } {
  const json = readLocatedJson(text);
  return 'fault' in json ? { path } : { path, span: json.spanOf(path) };
}

function problemIn(file: string, message: string): FileProblem {
  return { severity: 'error', message, file };
}
