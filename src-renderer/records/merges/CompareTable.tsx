import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '#shared/contract/merges.ts';
import classes from './merges.module.css';
import { type ComparedRow, useComparedRows } from './use-compared-rows.tsx';

interface CompareTableProps {
  readonly preview: MergePreview;
  /** What was chosen otherwise than usual: the id of a side, or `both`, by what is compared. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (compared: string, choice: string) => void;
}

/** What each record says, side by side; what will stand is marked by ground, tick and word, and can be chosen. */
export function CompareTable({ preview, chosen, onChoose }: CompareTableProps) {
  const { t } = useTranslation('merges');
  const { heads, rows, holds } = useComparedRows(preview);
  const ids = preview.sides.map(({ id }) => id);
  const standing = (compared: string): string | null => {
    const choice = chosen[compared];
    if (choice !== undefined) return choice;
    const usual = preview.stands[compared] ?? null;
    return usual === null || usual === 'both' ? usual : (ids[usual] ?? null);
  };
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{t(preview.kind === 'inquiry' ? 'dialog.table' : 'dialog.tableRecord')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('dialog.field')}</VisuallyHidden>
          </th>
          {heads.map((head, at) => (
            <th key={ids[at]} scope="col">
              {head} <span className={classes.fate}>{at === 0 ? t('dialog.stays') : t('dialog.joins')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.compared}
            row={row}
            ids={ids}
            standing={standing(row.compared)}
            onChoose={(choice) => onChoose(row.compared, choice)}
          />
        ))}
        <tr>
          <th scope="row">{t('row.holds')}</th>
          {holds.map((held, at) => (
            <Cell key={ids[at]} isStanding>
              {held}
            </Cell>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: ComparedRow;
  readonly ids: readonly string[];
  readonly standing: string | null;
  readonly onChoose: (choice: string) => void;
}

/** One thing that is compared; where the sides differ each is a choice, and long texts may both stay. */
function Row({ row: { label, values, isChoice, canJoin }, ids, standing, onChoose }: RowProps) {
  const { t } = useTranslation('merges');
  const name = useId();
  const radio = (choice: string, said: string) => (
    <input type="radio" name={name} aria-label={said} checked={standing === choice} onChange={() => onChoose(choice)} />
  );
  return (
    <tr>
      <th scope="row">
        {label}
        {canJoin && (
          <span className={classes.both}>
            {radio('both', t('dialog.bothOf', { field: label }))}
            <span aria-hidden>{t('dialog.both')}</span>
          </span>
        )}
      </th>
      {values.map(({ shown, said }, at) => (
        <Cell
          key={ids[at]}
          isStanding={standing === 'both' ? said !== '' : standing === ids[at]}
          choice={isChoice && said !== '' && radio(ids[at] ?? '', t('dialog.choose', { field: label, value: said }))}
        >
          {shown}
        </Cell>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly isStanding: boolean;
  /** The radio of a side that can be chosen; the whole cell is its label. */
  readonly choice?: ReactNode;
  readonly children: ReactNode;
}

function Cell({ isStanding, choice, children }: CellProps) {
  const { t } = useTranslation('merges');
  const Holder = choice ? 'label' : 'span';
  return (
    <td data-stands={isStanding || undefined} data-choice={choice ? true : undefined}>
      <Holder className={classes.value}>
        {choice}
        <span className={classes.text}>{children}</span>
        {isStanding && (
          <>
            <IconCheck size={14} aria-hidden />
            <VisuallyHidden>{` (${t('dialog.stands')})`}</VisuallyHidden>
          </>
        )}
      </Holder>
    </td>
  );
}
