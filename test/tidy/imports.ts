import { posix } from 'node:path';
import type { ProjectFile } from './project-files.js';

/** One import, with its target as a path from the root or the name of a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const SPECIFIER = /(?:^(?:import|export|\}).*?\bfrom |^import |\bimport\()['"]([^'"\s]+)['"]/gm;

/** The imports and re-exports of a file, types included. */
export function importsOf({ path, text }: ProjectFile): Import[] {
  return [...text.matchAll(SPECIFIER)].flatMap(([, specifier]) => {
    if (specifier === undefined) return [];
    const isRelative = specifier.startsWith('.');
    return [{ from: path, to: isRelative ? posix.join(posix.dirname(path), specifier) : specifier }];
  });
}
