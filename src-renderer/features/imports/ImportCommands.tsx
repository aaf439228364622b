import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CsvKind } from '#shared/contract/imports-csv.ts';
import { useCommand } from '../../ui/commands/commands.tsx';
import { useWizard } from './csv/WizardProvider.tsx';

/** Offers the import of tables from anywhere: the sidebar does not lead there. */
export function ImportCommands() {
  return (
    <>
      <ImportCommand kind="organisations" />
      <ImportCommand kind="people" />
    </>
  );
}

function ImportCommand({ kind }: { readonly kind: CsvKind }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const { step, restart } = useWizard();
  useCommand({
    id: `imports.${kind}`,
    label: t(`csv.command.${kind}`),
    keywords: t('csv.keywords'),
    run: () => {
      if (step === 'done') restart();
      void navigate({ to: '/imports', search: { kind } as never });
    },
  });
  return null;
}
