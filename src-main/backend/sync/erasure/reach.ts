import { type EntityKind, entities } from '#db/schema/index.ts';

/**
 * How far the erasure of a person reaches, as data: each field by which another record hangs on the person or names them, and
 * what that record loses. A test holds it against the schema.
 */
export interface Reach {
  readonly kind: EntityKind;
  /** The field that holds the id of the person (of a file also: of the entry that names the person). */
  readonly by: string;
  /** The fields that lose their values. */
  readonly loses: readonly string[];
}

/** What is the person's own goes as a whole, whenever and by whom it was written. */
const OWN: readonly Reach[] = [
  { kind: 'contact_point', by: 'ownerId', loses: entities.contact_point.personal },
  { kind: 'affiliation', by: 'personId', loses: [...entities.affiliation.personal, 'fromOn', 'toOn'] },
  { kind: 'consent', by: 'personId', loses: entities.consent.personal },
  { kind: 'label', by: 'ownerId', loses: ['value'] },
  // The hash of a content tells whoever has the content that it was this one.
  { kind: 'file', by: 'ownerId', loses: [...entities.file.personal, 'hash'] },
];

/**
 * What names the person but is the helpdesk's: it stays, so that what is counted stays right, and loses the personal values that
 * were written by whoever had not heard of the erasure.
 */
const NAMING: readonly Reach[] = [
  { kind: 'entry', by: 'personId', loses: entities.entry.personal },
  { kind: 'party', by: 'personId', loses: entities.party.personal },
  { kind: 'inquiry', by: 'requesterPersonId', loses: entities.inquiry.personal },
  // That someone attended, and what an interpreter cost, is counted, and says nothing of anybody once the name is gone.
  { kind: 'participant', by: 'personId', loses: [] },
  { kind: 'interpreter', by: 'personId', loses: ['name'] },
];

export const REACHED: readonly Reach[] = [...OWN, ...NAMING];

/** The kinds whose reached records are erased as a whole. */
export const OWN_KINDS: ReadonlySet<string> = new Set(['person', ...OWN.map(({ kind }) => kind)]);
const BY_KIND: ReadonlyMap<string, Reach> = new Map(REACHED.map((reach) => [reach.kind, reach]));
/** All that tells who it was; the order of the names and the day of entry are left, because a record can't be without them. */
const OF_PERSON: readonly string[] = [...entities.person.personal, 'nameLanguage'];

/** Whether records of this kind, once reached, are erased as a whole. */
export const isOwn = (kind: string): boolean => OWN_KINDS.has(kind);

/** The field by which a record of this kind may be reached. */
export const reachedBy = (kind: string): string | undefined => BY_KIND.get(kind)?.by;

/** The fields whose values an erased or reached record of this kind loses. */
export const lossesOf = (kind: string): readonly string[] =>
  kind === 'person' ? OF_PERSON : (BY_KIND.get(kind)?.loses ?? []);
