import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { useFileExport } from '../../../records/exports/use-file-export.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';

/** The whole case as a PDF in the language that is chosen; what leaves the program is noted in the privacy log. */
export function PrintCase({ id }: { readonly id: string }) {
  const { t } = useTranslation('reviews');
  const client = useClient();
  const format = useFormat();
  const toasts = useToasts();
  const { state, start, cancel } = useFileExport((name) => toasts.info(t('pdf.saved', { name })));
  if (state.kind === 'running') {
    return (
      <Button variant="default" onClick={cancel} disabled={state.cancelling}>
        {t('pdf.cancel')}
      </Button>
    );
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default">{t('pdf.open')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {LANGUAGES.map((language) => (
            <Menu.Item
              key={language}
              onClick={() => start((signal) => client.reviews.pdf({ id, language }, { signal }))}
            >
              {format.languageName(language)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {state.kind === 'failed' && <ErrorState error={state.error} onRetry={cancel} />}
    </>
  );
}
