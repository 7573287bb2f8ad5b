const CLAIM = 'urn:claimcheck:claim:';
const SOURCE = 'urn:claimcheck:source:';

/** The IRI of a claim, for formats in which everything has one. */
export function claimIri(id: string): string {
  return CLAIM + encodeURIComponent(id);
}

/** The IRI of a source that has no address of its own. */
export function sourceIri(id: string): string {
  return SOURCE + encodeURIComponent(id);
}

/** The id of the claim that one of our own IRIs names. */
export function claimIdOf(iri: string | undefined): string | undefined {
  return iri?.startsWith(CLAIM) ? decoded(iri.slice(CLAIM.length)) : undefined;
}

/** Whether two addresses lead to one page: fragments, the scheme and a slash at the end do not count. */
export function isSameAddress(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(address: string): string {
  const iri = address.startsWith(SOURCE) ? (decoded(address.slice(SOURCE.length)) ?? address) : address;
  return iri
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part) || undefined;
  } catch {
    return undefined;
  }
}
