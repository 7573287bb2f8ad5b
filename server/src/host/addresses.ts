import { URI, Utils } from 'vscode-uri';

const MOST_REMEMBERED = 256;

/** The same addresses are asked for at every keystroke, and taking one apart costs more than looking it up. */
function remembering(read: (uri: string) => string): (uri: string) => string {
  const known = new Map<string, string>();
  return (uri) => {
    const before = known.get(uri);
    if (before !== undefined) return before;
    const now = read(uri);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(uri, now);
    return now;
  };
}

/** One spelling for every way to write a URI, so that two can be compared; what is no URI comes back as it is. */
export const canonicalUri = remembering((uri) => {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
});

/** True where `uri` is the folder itself or lies somewhere under it. Says nothing about symbolic links. */
export function isWithin(folder: string, uri: string): boolean {
  const base = withoutTrailingSlash(canonicalUri(folder));
  const address = canonicalUri(uri);
  return address === base || address.startsWith(`${base}/`);
}

/** The path of `uri` seen from `folder`, with slashes and unescaped: "sources/article.md". */
export function relativePath(folder: string, uri: string): string {
  if (!isWithin(folder, uri)) return pathOf(uri);
  return pathOf(uri)
    .slice(withoutTrailingSlash(pathOf(folder)).length)
    .replace(/^\//, '');
}

/** The URI of a relative path, seen from a folder. */
export function resolveUri(folder: string, path: string): string {
  return Utils.joinPath(URI.parse(folder), path).toString();
}

/** The folder that holds `uri`; the root holds itself. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last part of the path: "article.md". */
export const baseName = remembering((uri) => Utils.basename(URI.parse(uri)));

const pathOf = remembering((uri) => URI.parse(uri).path);

function withoutTrailingSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
