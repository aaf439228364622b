import { useTranslation } from 'react-i18next';

/** The kinds of records that travel, those first that people look for first. */
const KINDS: readonly string[] = [
  'inquiry',
  'entry',
  'advice',
  'task',
  'match',
  'party',
  'organisation',
  'person',
  'relation',
  'affiliation',
  'contact_point',
  'consent',
  'meeting',
  'meeting_inquiry',
  'participant',
  'interpreter',
  'cooperation',
  'cooperation_party',
  'label',
  'file',
  'template',
  'saved_view',
  'country_note',
  'third_region',
  'target',
  'own_indicator',
  'report',
  'report_text',
  'report_story',
  'report_issue',
  'setting',
  'office',
  'staff_member',
  'device',
  'resolution',
  'erasure',
  'erasure_receipt',
  'disclosure',
];

interface KindWords {
  /** A kind of records in the plural; what a newer program sends has no word here. */
  readonly kind: (kind: string) => string;
  readonly inOrder: <T extends { readonly kind: string }>(counts: readonly T[]) => readonly T[];
}

/** Kinds of records in the reader's words. */
export function useKindWords(): KindWords {
  const { t } = useTranslation('sync');
  const place = (kind: string): number => {
    const at = KINDS.indexOf(kind);
    return at === -1 ? KINDS.length : at;
  };
  return {
    kind: (kind) => t(`kind.${KINDS.includes(kind) ? kind : 'other'}`),
    inOrder: (counts) => counts.toSorted((a, b) => place(a.kind) - place(b.kind)),
  };
}
