import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisclosureFilter } from '#shared/contract/disclosures.ts';
import { DISCLOSURE_KINDS } from '#shared/domain/disclosures.ts';
import { ExportDialog } from '../../records/exports/ExportDialog.tsx';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useColleagues } from '../../rpc/session.ts';
import { NO_SELECTION } from '../../ui/table/selection.ts';
import { DisclosureTable } from './DisclosureTable.tsx';
import classes from './settings.module.css';
import { useDisclosures } from './use-disclosures.ts';

const ALL = 'all';

/** The privacy log of all offices: which files left the program, who took them out, how many people they held. */
export function DisclosureSection() {
  const { t } = useTranslation('disclosures');
  const orpc = useOrpc();
  const [filter, setFilter] = useState<DisclosureFilter>({});
  const [exporting, setExporting] = useState(false);
  const { data: count } = useQuery(orpc.disclosures.count.queryOptions({ input: { filter } }));
  const { rows, hasMore, more } = useDisclosures(filter);
  return (
    <section className={classes.card} aria-labelledby="disclosures">
      <h2 id="disclosures">{t('title')}</h2>
      <p className={classes.hint}>{t('hint')}</p>
      <Filters filter={filter} onFilter={setFilter} />
      {rows.length === 0 ? <p className={classes.hint}>{t('none')}</p> : <DisclosureTable rows={rows} />}
      <Group gap="xs">
        {hasMore && (
          <Button size="xs" variant="default" onClick={more}>
            {t('more')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setExporting(true)} disabled={rows.length === 0}>
          {t('export')}
        </Button>
      </Group>
      <ExportDialog
        opened={exporting}
        shown={{ list: 'disclosures', filter }}
        columns={[]}
        matching={count?.matching}
        chosen={NO_SELECTION}
        onClose={() => setExporting(false)}
      />
    </section>
  );
}

interface FiltersProps {
  readonly filter: DisclosureFilter;
  readonly onFilter: (filter: DisclosureFilter) => void;
}

function Filters({ filter, onFilter }: FiltersProps) {
  const { t } = useTranslation('disclosures');
  const { offices, staff } = useColleagues();
  const choose = (part: 'kind' | 'officeId' | 'staffId', value: string | null): void => {
    const { [part]: _, ...rest } = filter;
    const values = value === null || value === ALL ? {} : { [part]: [value] };
    onFilter({ ...rest, ...values } as DisclosureFilter);
  };
  const select = (part: 'kind' | 'officeId' | 'staffId', options: readonly { value: string; label: string }[]) => (
    <Select
      size="xs"
      label={t(`filter.${part}`)}
      data={[{ value: ALL, label: t('filter.all') }, ...options]}
      value={filter[part]?.[0] ?? ALL}
      onChange={(value) => choose(part, value)}
      allowDeselect={false}
    />
  );
  return (
    <div className={classes.three}>
      {select(
        'kind',
        DISCLOSURE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
      )}
      {select(
        'officeId',
        offices.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {select(
        'staffId',
        staff.map(({ id, name }) => ({ value: id, label: name })),
      )}
    </div>
  );
}
