import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#shared/contract/conflicts.ts';
import { isText, readingOf } from '#shared/domain/disputed-fields.ts';
import type { InquiryStatus } from '#shared/domain/lists.ts';
import { textDiff } from '#shared/domain/text-diff.ts';
import { StatusBadge } from '../../ui/badges/StatusBadge.tsx';
import { DualTime } from '../../ui/time/DualTime.tsx';
import classes from './conflicts.module.css';
import { DiffText } from './DiffText.tsx';
import { isNamed, languageOf, useConflictWords } from './use-conflict-words.tsx';

type Side = 'standing' | 'lost';
type Field = Conflict['fields'][number];

/** What stands on the left, what lost on the right: who made it, when, where, and what differs. */
export function ConflictSides({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation('conflicts');
  return (
    <div className={classes.sides}>
      <SideHead
        conflict={conflict}
        side="standing"
        title={conflict.deletion ? t('side.deleted') : t('side.standing')}
      />
      <SideHead conflict={conflict} side="lost" title={conflict.deletion ? t('side.edited') : t('side.lost')} />
      {conflict.deletion ? (
        <DeletionFields conflict={conflict} />
      ) : (
        conflict.fields.map((field) => <ComparedField key={field.field} conflict={conflict} field={field} />)
      )}
    </div>
  );
}

interface SideHeadProps {
  readonly conflict: Conflict;
  readonly side: Side;
  readonly title: string;
}

function SideHead({ conflict, side, title }: SideHeadProps) {
  const words = useConflictWords();
  const edit = conflict[side];
  return (
    <div className={classes.side} data-side={side}>
      <h3 className={classes.sideTitle}>{title}</h3>
      <p className={classes.who}>{words.author(edit)}</p>
      <p className={classes.where}>
        <DualTime at={edit.at} withDay />
        <br />
        {words.where(edit)}
      </p>
    </div>
  );
}

function ComparedField({ conflict, field }: { readonly conflict: Conflict; readonly field: Field }) {
  const words = useConflictWords();
  const name = words.field(field.field);
  return (
    <>
      <h4 className={classes.field}>{name}</h4>
      {isText(conflict.kind, field.field) ? (
        <Texts conflict={conflict} field={field} />
      ) : (
        <Values conflict={conflict} field={field} />
      )}
    </>
  );
}

function Texts({ conflict, field }: { readonly conflict: Conflict; readonly field: Field }) {
  const { t } = useTranslation('conflicts');
  const [standing, lost] = [String(field.standing ?? ''), String(field.lost ?? '')];
  const parts = useMemo(() => textDiff(standing, lost), [standing, lost]);
  const lang = languageOf(conflict, field.field);
  return (['standing', 'lost'] as const).map((side) => (
    <div key={side} className={classes.value} data-side={side}>
      {parts[side].length === 0 ? (
        <span className={classes.empty}>{t('empty')}</span>
      ) : (
        <DiffText parts={parts[side]} side={side} lang={lang} />
      )}
    </div>
  ));
}

function Values({ conflict, field }: { readonly conflict: Conflict; readonly field: Field }) {
  const words = useConflictWords();
  const shown = (side: Side): ReactNode => {
    const value = field[side];
    const said = words.value(conflict, field.field, value);
    const isStatus = readingOf(conflict.kind, field.field) === 'status' && value !== null;
    return isStatus ? <StatusBadge tone={value as InquiryStatus} label={String(said)} /> : said;
  };
  return (['standing', 'lost'] as const).map((side) => (
    <div key={side} className={classes.value} data-side={side} data-empty={field[side] === null || undefined}>
      {shown(side)}
    </div>
  ));
}

/** Beside the deletion stands what was edited meanwhile; it comes back with the record. */
function DeletionFields({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation('conflicts');
  const words = useConflictWords();
  const named = conflict.fields.filter(({ field }) => isNamed(conflict, field));
  const others = conflict.fields.length - named.length;
  return (
    <>
      <p className={classes.value} data-side="standing">
        {t('notThere')}
      </p>
      <dl className={classes.value} data-side="lost">
        {named.map(({ field, lost }) => (
          <div key={field} className={classes.edited}>
            <dt>{words.field(field)}</dt>
            <dd lang={languageOf(conflict, field)}>{words.value(conflict, field, lost)}</dd>
          </div>
        ))}
        {others > 0 && (
          <div className={classes.edited}>
            <dd className={classes.empty}>{t('otherFields', { count: others })}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
