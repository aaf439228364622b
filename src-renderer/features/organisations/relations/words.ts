import { useTranslation } from 'react-i18next';
import type { Relation } from '#shared/contract/relations.ts';
import type { RelationKind } from '#shared/domain/lists.ts';

type Direction = Relation['direction'];

/** Each kind as the one or the other end says it, in the order in which they are offered. */
export const SAID = [
  { kind: 'member-of', direction: 'out' },
  { kind: 'member-of', direction: 'in' },
  { kind: 'part-of', direction: 'out' },
  { kind: 'part-of', direction: 'in' },
  { kind: 'twin-region', direction: 'both' },
  { kind: 'partner', direction: 'both' },
] as const satisfies readonly { readonly kind: RelationKind; readonly direction: Direction }[];

/** What an organisation is to the record, in the reader's words: member of …, has as member …. */
export function useRelationWord(): (kind: RelationKind, direction: Direction) => string {
  const { t } = useTranslation(['organisations', 'lists']);
  return (kind, direction) => {
    if (direction !== 'in') return t(`lists:relationKind.${kind}`);
    return kind === 'member-of' ? t('relation.hasMember') : t('relation.hasPart');
  };
}
