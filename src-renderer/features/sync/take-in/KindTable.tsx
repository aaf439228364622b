import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BundleEffect } from '#shared/contract/sync.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../sync.module.css';
import { useKindWords } from '../use-kind-words.ts';

/** How many records of each kind are new, and how many others change; nothing where there are none. */
export function KindTable({ kinds }: Pick<BundleEffect, 'kinds'>) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const { kind: word, inOrder } = useKindWords();
  const shown = inOrder(kinds.filter(({ made, changed }) => made + changed > 0));
  if (shown.length === 0) return null;
  const figure = (count: number) => (count === 0 ? '–' : format.number(count));
  return (
    <Table className={classes.figures} aria-label={t('preview.records')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('preview.records')}</Table.Th>
          <Table.Th scope="col">{t('preview.new')}</Table.Th>
          <Table.Th scope="col">{t('preview.changed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map(({ kind, made, changed }) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row">{word(kind)}</Table.Th>
            <Table.Td>{figure(made)}</Table.Td>
            <Table.Td>{figure(changed)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
