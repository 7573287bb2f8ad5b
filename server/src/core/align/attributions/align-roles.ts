import type { Reading } from '../../mentions/reading.js';
import { formerAt, tenseOf } from '../../mentions/speech/office-tense.js';
import { isExclusiveRole } from '../../mentions/speech/roles.js';
import type { NameMention, RoleMention } from '../../mentions/speech.js';
import type { AttributionAlignment, RoleAlignment, SourceSpan } from '../alignment.js';
import { countryBefore, rightCountry } from './country-of-office.js';
import type { HeldOffice } from './held-offices.js';
import { areHeldInTurn, compareOffices } from './office-conflicts.js';
import { countFirstNames, type OfficeHolder, type OfficeHolders } from './office-holders.js';
import { contentStems } from './statement-alikeness.js';
import { inCapitals, inSmallLetters } from './title-words.js';

const FEWEST_SHARED = 4;
const SAME_EVENT = 0.5;
const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/;

/** An office of the draft with those that the sources give the same person. */
interface RoleComparison {
  readonly mention: NameMention;
  readonly role: RoleMention;
  readonly holders: readonly OfficeHolder[];
  /** Whether somebody holds the draft's office by the source of a place, so that nobody else holds it on that day. */
  readonly isHeldIn: (at: SourceSpan) => boolean;
  readonly text: string;
}

/** What a draft says of an office's time and the source does not. */
type TenseRewriting = Pick<RoleAlignment, 'wrong' | 'rightRole' | 'expected'>;

/**
 * The offices that a draft gives people, against the sources. A person whose attribution is wrong altogether is left
 * out: the right speaker's name mends the office too.
 */
export function alignRoles(
  { speech, text }: Reading,
  holders: OfficeHolders,
  attributions: readonly AttributionAlignment[],
): RoleAlignment[] {
  const wrongSpeakers = new Set(
    attributions.flatMap(({ verdict, attribution }) =>
      verdict === 'contradicted' ? (attribution.source?.start ?? []) : [],
    ),
  );
  return speech.names.flatMap((mention) => {
    const roles = mention.roles.filter(({ role }) => isExclusiveRole(role));
    if (roles.length === 0 || wrongSpeakers.has(startOf(mention, text))) return [];
    const known = holders.named(mention.person.tokens);
    return roles.map((role) =>
      alignRole({ mention, role, holders: known, isHeldIn: (at) => holders.isHeldIn(at, role.role), text }),
    );
  });
}

/** Where the speaker's words begin that this mention would be in: at its country, its title or its name. */
function startOf({ roles, start }: NameMention, text: string): number {
  const first = roles.find(({ apposed }) => !apposed);
  if (first === undefined) return start;
  return countryBefore(first, text)?.start ?? first.start;
}

function alignRole(comparison: RoleComparison): RoleAlignment {
  const { mention, role, holders, text } = comparison;
  const unsourced: RoleAlignment = { role, person: mention.person, verdict: 'unsourced', isLoud: false };
  const offices = holders.flatMap((holder) => holder.offices);
  const same = offices.filter(({ office }) => compareOffices(office, role.role) === 'same');
  if (same.length > 0) return alignSame(comparison, same, offices);
  if (tenseOf(role, text) !== 'present' || countFirstNames(holders) > 1) return unsourced;
  const present = offices.filter(({ tense }) => tense === 'present');
  const conflicting = present.filter(({ office }) => compareOffices(office, role.role) === 'conflicting');
  // An office that goes with the draft's may be the reason why: "Senator" and "majority leader".
  if (conflicting.length === 0 || conflicting.length < present.length) return unsourced;
  return contradicted(comparison, conflicting);
}

/** The office is the source's. Its country may still be another, or it may be held no longer. */
function alignSame(
  comparison: RoleComparison,
  same: readonly HeldOffice[],
  offices: readonly HeldOffice[],
): RoleAlignment {
  const { mention, role, holders, text } = comparison;
  const tense = tenseOf(role, text);
  const at = same[0]?.at ?? holders.find((holder) => holder.at !== undefined)?.at;
  const base = { role, person: mention.person, ...(at && { at }) };
  const wrong = tense === 'present' ? rightCountry(role, text, same) : undefined;
  if (wrong && at)
    return { ...base, verdict: 'contradicted', isLoud: true, ...wrong, rightRole: calledIn(holders, wrong.title) };
  const rewriting = at && (tense === 'present' ? heldNoMore(comparison, same, offices) : heldStill(comparison, same));
  if (rewriting === undefined) return { ...base, verdict: 'supported', isLoud: false };
  return { ...base, verdict: 'contradicted', isLoud: false, ...rewriting };
}

/** The sources have it of former days alone. A draft that names a year may tell of those. */
function heldNoMore(
  { mention, role, holders, text }: RoleComparison,
  same: readonly HeldOffice[],
  offices: readonly HeldOffice[],
): TenseRewriting | undefined {
  if (!same.every(({ tense }) => tense === 'past')) return undefined;
  if (YEAR.test(text.slice(mention.sentence.start, mention.sentence.end))) return undefined;
  const today = offices.find(
    ({ office, tense }) => tense === 'present' && compareOffices(office, role.role) === 'conflicting',
  );
  if (today) return { rightRole: calledIn(holders, today.title) };
  const former = same.find(({ isFormer }) => isFormer);
  if (former === undefined) return undefined;
  const written = text.slice(role.start, role.end);
  const isOpening = mention.sentence.start === role.start;
  return {
    rightRole: calledIn(holders, `former ${former.title}`),
    ...(countryBefore(role, text) === undefined && { expected: `${isOpening ? 'Former' : 'former'} ${written}` }),
  };
}

/** "Former" in the draft, while the source tells the same of somebody who holds the office. */
function heldStill(
  { mention, role, holders, text }: RoleComparison,
  same: readonly HeldOffice[],
): TenseRewriting | undefined {
  const start = formerAt(role, text);
  const held = same.find(({ tense }) => tense === 'present');
  if (start === undefined || held?.at === undefined || same.some(({ tense }) => tense !== 'present')) return undefined;
  if (!isSameEvent(mention, text, held.at)) return undefined;
  const written = text.slice(role.start, role.end);
  const isPlain = text.slice(start, role.start).trim().split(/[ -]/).length === 1;
  return {
    wrong: { start, end: role.end },
    rightRole: calledIn(holders, held.title),
    ...(isPlain && { expected: mention.sentence.start === start ? inCapitals(written) : written }),
  };
}

function contradicted(
  { mention, role, holders, isHeldIn, text }: RoleComparison,
  conflicting: readonly HeldOffice[],
): RoleAlignment {
  const base = { role, person: mention.person, isLoud: false };
  const [held] = conflicting;
  const at = held?.at ?? holders.find((holder) => holder.at !== undefined)?.at;
  if (held === undefined || at === undefined) return { ...base, verdict: 'unsourced' };
  const isSettled = conflicting.every(({ office }) => office === held.office);
  return {
    ...base,
    verdict: 'contradicted',
    isLoud: !areHeldInTurn(held.office, role.role) || isSameEvent(mention, text, at) || isHeldIn(at),
    at,
    wrong: { start: role.start, end: role.end },
    rightRole: calledIn(holders, held.title),
    ...(isSettled && { expected: inDraftsForm(held, role, text) }),
  };
}

/** Whether the sentences around two mentions of a person tell the same, so that they speak of one time. */
function isSameEvent({ sentence }: NameMention, text: string, { start, source: { reading } }: SourceSpan): boolean {
  const there = reading.statements.find((statement) => statement.end > start);
  if (there === undefined) return false;
  const ours = contentStems(text, sentence);
  const theirs = contentStems(reading.text, there);
  const shared = [...ours].filter((stem) => theirs.has(stem)).length;
  return shared >= FEWEST_SHARED && shared >= SAME_EVENT * ours.size;
}

/** "Ishaq Dar foreign minister" */
function calledIn([holder]: readonly OfficeHolder[], title: string): string {
  return `${holder?.name ?? ''} ${inSmallLetters(title)}`.trim();
}

/** The source's title with the draft's capitals. An abbreviation after a name is written out. */
function inDraftsForm({ title, office }: HeldOffice, role: RoleMention, text: string): string {
  const written = role.apposed === true && title.endsWith('.') ? office : title;
  return /^\p{Lu}/u.test(text.slice(role.start)) ? inCapitals(written) : inSmallLetters(written);
}
