import type { Relation } from '#shared/contract/relations.ts';
import { RELATION_KINDS, type RelationKind } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, selectOrganisation } from '../lists/index.ts';
import { DIRECTED } from './edit.ts';

type Reader = Pick<Context, 'sqlite'>;

interface Row {
  readonly id: string;
  readonly kind: RelationKind;
  readonly isFirst: 0 | 1;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly note: string | null;
}

/** Both ends in one form: whose relation it is, and who is at the other end. */
export const ENDS = `SELECT id, kind, organisation_id AS own, other_organisation_id AS other, 1 AS is_first, from_on, to_on, note
    FROM relation WHERE organisation_id = @id AND deleted_at IS NULL
  UNION ALL SELECT id, kind, other_organisation_id, organisation_id, 0, from_on, to_on, note
    FROM relation WHERE other_organisation_id = @id AND deleted_at IS NULL`;

const OF = `SELECT r.id, r.kind, r.is_first AS isFirst, r.from_on AS fromOn, r.to_on AS toOn, r.note, ${selectOrganisation('o')}
  FROM (${ENDS}) r JOIN organisation o ON o.id = r.other AND o.deleted_at IS NULL
  ORDER BY r.to_on IS NOT NULL, r.to_on DESC, o.key_en, o.id`;

function directionOf({ kind, isFirst }: Row): Relation['direction'] {
  if (!DIRECTED.includes(kind)) return 'both';
  return isFirst === 1 ? 'out' : 'in';
}

/** What an organisation is to others and they to it: by kind, those that last first. */
export function relationsOf({ sqlite }: Reader, organisationId: string): Relation[] {
  const rows = prepared(sqlite, OF).all({ id: organisationId }) as (Row & Readonly<Record<string, unknown>>)[];
  const relations = rows.flatMap((row): Relation[] => {
    const organisation = readOrganisation(row, 'o');
    if (organisation === null) return [];
    const { id, kind, fromOn, toOn, note } = row;
    return [{ id, kind, direction: directionOf(row), fromOn, toOn, note, organisation }];
  });
  const place = ({ kind, direction }: Relation): number =>
    RELATION_KINDS.indexOf(kind) * 2 + (direction === 'in' ? 1 : 0);
  return relations.toSorted((a, b) => place(a) - place(b));
}

/** How many relations an organisation has. */
export function countRelations({ sqlite }: Reader, organisationId: string): number {
  const text = `SELECT count(*) FROM (${ENDS}) r JOIN organisation o ON o.id = r.other AND o.deleted_at IS NULL`;
  return prepared(sqlite, text).pluck().get({ id: organisationId }) as number;
}
