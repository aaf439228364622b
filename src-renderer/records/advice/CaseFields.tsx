import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadOnly } from '../../ui/fields/read-only.tsx';
import classes from './advice.module.css';
import { useEditsCases } from './role.ts';

/** A case, or what belongs to it: to look at only for whoever works as senior adviser. Links go on leading somewhere. */
export function CaseFields({ children }: { readonly children: ReactNode }) {
  return <ReadOnly when={!useEditsCases()}>{children}</ReadOnly>;
}

interface ReadOnlyNoteProps {
  readonly of?: 'case' | 'meeting';
}

/** Says why nothing of a case, or of a meeting on it, can be edited; nothing for who may. */
export function ReadOnlyNote({ of = 'case' }: ReadOnlyNoteProps) {
  const { t } = useTranslation('advice');
  if (useEditsCases()) return null;
  return <p className={classes.readOnly}>{t(of === 'case' ? 'readOnly' : 'readOnlyMeeting')}</p>;
}
