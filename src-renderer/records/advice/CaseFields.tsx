import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './advice.module.css';
import { useEditsCases } from './role.ts';

/** What edits a case: to look at only for whoever works as senior adviser. Links go on leading somewhere. */
export function CaseFields({ children }: { readonly children: ReactNode }) {
  const isEditable = useEditsCases();
  return (
    <fieldset className={classes.fields} disabled={!isEditable}>
      {children}
    </fieldset>
  );
}

/** Says why nothing of a case can be edited; nothing for who may. */
export function ReadOnlyNote() {
  const { t } = useTranslation('advice');
  return useEditsCases() ? null : <p className={classes.readOnly}>{t('readOnly')}</p>;
}
