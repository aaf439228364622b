import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPARED, type MergePreview } from '#shared/contract/merges.ts';
import classes from './merges.module.css';
import { useComparedValues } from './use-compared-values.tsx';

/** What each inquiry says, side by side; what will stand is marked by ground, tick and word. */
export function CompareTable({ preview: { sides, stands } }: { readonly preview: MergePreview }) {
  const { t } = useTranslation('merges');
  const { valueIn, countsOf } = useComparedValues();
  return (
    <table className={classes.table}>
      <caption>
        <VisuallyHidden>{t('dialog.table')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('dialog.field')}</VisuallyHidden>
          </th>
          {sides.map(({ id, number }, at) => (
            <th key={id} scope="col">
              {number} <span className={classes.fate}>{at === 0 ? t('dialog.stays') : t('dialog.joins')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {COMPARED.filter((compared) => stands[compared] !== null).map((compared) => (
          <tr key={compared}>
            <th scope="row">{t(`row.${compared}`)}</th>
            {sides.map((side, at) => (
              <Cell key={side.id} isStanding={stands[compared] === at}>
                {valueIn(compared, side)}
              </Cell>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('row.holds')}</th>
          {sides.map((side) => (
            <Cell key={side.id} isStanding>
              {countsOf(side)}
            </Cell>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Cell({ isStanding, children }: { readonly isStanding: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('merges');
  return (
    <td data-stands={isStanding || undefined}>
      <span className={classes.value}>
        <span className={classes.text}>{children}</span>
        {isStanding && (
          <>
            <IconCheck size={14} aria-hidden />
            <VisuallyHidden>{` (${t('dialog.stands')})`}</VisuallyHidden>
          </>
        )}
      </span>
    </td>
  );
}
