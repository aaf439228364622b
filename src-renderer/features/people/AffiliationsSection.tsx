import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '#shared/contract/people.ts';
import { AffiliationDialog } from '../../records/AffiliationDialog.tsx';
import { AffiliationLine } from '../../records/AffiliationLine.tsx';
import { OrganisationLink } from '../../records/names.tsx';
import { useNames } from '../../records/reader.ts';
import classes from '../../records/records.module.css';
import { Section } from '../../records/Section.tsx';

type Affiliation = PersonRecord['affiliations'][number];

/** Where a person works or worked, those that last first. */
export function AffiliationsSection({ record: { id, affiliations } }: { readonly record: PersonRecord }) {
  const { t } = useTranslation('people');
  const names = useNames();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Affiliation | null>(null);
  return (
    <Section
      title={t('part.affiliations')}
      action={
        <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
          {t('affiliations.add')}
        </Button>
      }
    >
      {affiliations.length === 0 && <p className={classes.none}>{t('affiliations.none')}</p>}
      <ul className={classes.rows}>
        {affiliations.map((affiliation) => (
          <AffiliationLine
            key={affiliation.id}
            terms={affiliation}
            link={<OrganisationLink organisation={affiliation.organisation} />}
            name={names.organisation(affiliation.organisation).text}
            onEdit={() => setEditing(affiliation)}
          />
        ))}
      </ul>
      {adding && <AffiliationDialog personId={id} onClose={() => setAdding(false)} />}
      {editing && <AffiliationDialog personId={id} terms={editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}
