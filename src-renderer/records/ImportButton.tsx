import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CsvKind } from '#shared/contract/imports-csv.ts';

interface ImportButtonProps {
  readonly kind: CsvKind;
  /** Beside other buttons of a list's head, where there is little room. */
  readonly compact?: boolean;
}

/** Leads to the import of a table of such records. */
export function ImportButton({ kind, compact = false }: ImportButtonProps) {
  const { t } = useTranslation('records');
  const label = t(`import.${kind}`);
  const target = { component: Link, to: '/imports', search: { kind } as never } as const;
  if (!compact) {
    return (
      <Button variant="default" {...target}>
        {label}
      </Button>
    );
  }
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" aria-label={label} {...target}>
        <IconTableImport size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
