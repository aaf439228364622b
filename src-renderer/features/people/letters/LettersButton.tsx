import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFilter, PersonSort } from '#shared/contract/people.ts';
import { useCommand } from '../../../ui/commands/commands.tsx';
import { LettersDialog } from './LettersDialog.tsx';

interface LettersButtonProps {
  readonly filter: PersonFilter;
  readonly sort: PersonSort;
}

/** Letters to everyone whom the list shows; also in the palette. */
export function LettersButton({ filter, sort }: LettersButtonProps) {
  const { t } = useTranslation('letters');
  const [opened, setOpened] = useState(false);
  const open = (): void => setOpened(true);
  useCommand({ id: 'people.letters', label: t('title'), keywords: t('keywords'), run: open });
  return (
    <>
      <Tooltip label={t('title')}>
        <ActionIcon size="lg" aria-label={t('title')} onClick={open}>
          <IconMailForward size={16} />
        </ActionIcon>
      </Tooltip>
      <LettersDialog opened={opened} filter={filter} sort={sort} onClose={() => setOpened(false)} />
    </>
  );
}
