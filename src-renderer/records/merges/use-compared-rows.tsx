import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquirySide, MergePreview, OrganisationSide, PersonSide } from '#shared/contract/merges.ts';
import { type Compared, MERGE_GROUPS, mergeGroups } from '#shared/domain/record-merge.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { OrganisationName, PersonName } from '../names.tsx';
import { useInquiryValues } from './use-inquiry-values.tsx';
import { useRecordValues } from './use-record-values.tsx';

/** What a side says: as it is shown, and as a word to tell it by; empty where it says nothing. */
export interface ComparedValue {
  readonly shown: ReactNode;
  readonly said: string;
}

/** One thing that is compared. */
export interface ComparedRow {
  readonly compared: string;
  readonly label: string;
  readonly values: readonly ComparedValue[];
  /** The sides say different things. */
  readonly isChoice: boolean;
  /** Two long texts may both stay. */
  readonly canJoin: boolean;
}

export interface Comparison {
  readonly heads: readonly ReactNode[];
  readonly rows: readonly ComparedRow[];
  /** How much lies on each side. */
  readonly holds: readonly string[];
}

const HELD = ['affiliations', 'inquiries', 'meetings', 'consents', 'cooperations', 'files'] as const;

/** A preview as a table: its heads, and a row for each thing that any side says. */
export function useComparedRows(preview: MergePreview): Comparison {
  const { t } = useTranslation('merges');
  const format = useFormat();
  const inquiries = useInquiryValues();
  const records = useRecordValues();

  const rowsOf = (valueIn: (compared: string, at: number) => ComparedValue): readonly ComparedRow[] =>
    mergeGroups(preview.kind)
      .filter(([compared]) => preview.stands[compared] !== null)
      .map(([compared, group]) => {
        const values = preview.sides.map((_, at) => valueIn(compared, at));
        const told = new Set(values.flatMap(({ said }) => (said === '' ? [] : [said])));
        const isChoice = told.size > 1;
        const label = t(`row.${compared as Compared}`);
        return {
          compared,
          label,
          values,
          isChoice,
          canJoin: isChoice && group.joins === true && !isInquiryText(compared),
        };
      });
  /** An inquiry's description is a mail's text: two of them make no sense below each other. */
  const isInquiryText = (compared: string): boolean => preview.kind === 'inquiry' && compared in MERGE_GROUPS.inquiry;
  const heldBy = ({ counts }: PersonSide | OrganisationSide): string =>
    format.list(HELD.filter((what) => counts[what] > 0).map((what) => t(`held.${what}`, { count: counts[what] }))) ||
    '–';

  switch (preview.kind) {
    case 'inquiry': {
      const { sides } = preview;
      return {
        heads: sides.map(({ number }) => number),
        rows: rowsOf((compared, at) => inquiries.comparedIn(compared as Compared<'inquiry'>, sides[at] as InquirySide)),
        holds: sides.map(inquiries.countsOf),
      };
    }
    case 'person': {
      const { sides } = preview;
      return {
        heads: sides.map((side) => <PersonName key={side.id} person={side} />),
        rows: rowsOf((compared, at) => records.ofPerson(compared as Compared<'person'>, sides[at] as PersonSide)),
        holds: sides.map(heldBy),
      };
    }
    case 'organisation': {
      const { sides } = preview;
      return {
        heads: sides.map((side) => <OrganisationName key={side.id} organisation={side} />),
        rows: rowsOf((compared, at) =>
          records.ofOrganisation(compared as Compared<'organisation'>, sides[at] as OrganisationSide),
        ),
        holds: sides.map(heldBy),
      };
    }
  }
}
