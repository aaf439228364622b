import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Leads to the pairs of people or organisations that may be one. */
export function DuplicatesButton({ kind }: { readonly kind: 'person' | 'organisation' }) {
  const { t } = useTranslation('duplicates');
  return (
    <Tooltip label={t('open')}>
      <ActionIcon size="lg" aria-label={t('open')} component={Link} to="/duplicates" search={{ kind } as never}>
        <IconCopyCheck size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
