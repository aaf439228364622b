import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useSession } from '../../../rpc/session.ts';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { PeriodPicker } from '../PeriodPicker.tsx';
import { type Days, presetDays } from '../presets.ts';

/** On which days, in which language. */
export function NewReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['reports', 'operations']);
  const client = useClient();
  const save = useSave();
  const navigate = useNavigate();
  const format = useFormat();
  const { today } = useSession();
  const [days, setDays] = useState<Days>(presetDays('lastQuarter', today, null) ?? { from: today, to: today });
  const [language, setLanguage] = useState<Language>(format.language);
  return (
    <FormDialog
      opened
      title={t('written.new')}
      submitLabel={t('written.create')}
      width={600}
      onClose={onClose}
      onSubmit={async () => {
        const { id } = await save(client.reports.create({ ...days, language }), t('operations:reports.create'));
        await navigate({ to: '/reports/$id', params: { id } });
      }}
    >
      <PeriodPicker days={days} today={today} onDays={setDays} />
      <Select
        label={t('export.language')}
        data={LANGUAGES.map((one) => ({ value: one, label: format.languageName(one) }))}
        value={language}
        onChange={(value) => setLanguage(LANGUAGES.find((one) => one === value) ?? format.language)}
        allowDeselect={false}
      />
    </FormDialog>
  );
}
