import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CsvKind, CsvRowPlan, RowDecision } from '#shared/contract/imports-csv.ts';
import classes from './csv.module.css';
import { Doubts } from './Doubts.tsx';
import { useRemarkText, useRowText } from './use-row-text.ts';
import { useValueWords } from './use-value-words.ts';

interface RowDetailProps {
  readonly row: CsvRowPlan | null;
  readonly kind: CsvKind;
  readonly onDecide: (rows: readonly number[], decision: RowDecision) => void;
}

/** Everything about one row: what is wrong or worth a look, and each field before and after. */
export function RowDetail({ row, kind, onDecide }: RowDetailProps) {
  const { t } = useTranslation('imports');
  const remarkText = useRemarkText();
  const rowText = useRowText();
  if (row === null) return <aside className={classes.detail}>{t('csv.chooseRow')}</aside>;
  const { number, label, recordId, changes, errors, notices, skipped } = row;
  return (
    <aside className={classes.detail} data-filled aria-label={t('csv.rowTitle', { number })}>
      <small className={classes.hint}>{t('csv.rowTitle', { number })}</small>
      <h2 className={classes.name}>{label}</h2>
      {skipped !== null && <p>{rowText(row)}</p>}
      {recordId !== null && <Link to={`/${kind}/${recordId}` as never}>{t('csv.openRecord')}</Link>}
      {row.doubts.length > 0 && <Doubts row={row} kind={kind} onDecide={(decision) => onDecide([number], decision)} />}
      {errors.length > 0 && (
        <ul className={classes.note} data-tone="shu">
          {errors.map((error) => (
            <li key={`${error.code} ${error.value}`}>{remarkText('error', error)}</li>
          ))}
        </ul>
      )}
      {notices.length > 0 && (
        <ul className={classes.note} data-tone="follow-up">
          {notices.map((notice) => (
            <li key={`${notice.code} ${notice.value}`}>{remarkText('notice', notice)}</li>
          ))}
        </ul>
      )}
      <Changes changes={changes} />
    </aside>
  );
}

function Changes({ changes }: Pick<CsvRowPlan, 'changes'>) {
  const { t } = useTranslation('imports');
  const words = useValueWords();
  return (
    <dl className={classes.changes}>
      {changes.map(({ field, from, to }) => (
        <div key={`${field} ${to}`}>
          <dt>{t(`fields.${field}`)}</dt>
          <dd>
            {from !== null && <del>{words(field, from)}</del>}
            <ins>{words(field, to)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
