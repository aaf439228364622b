import { ActionIcon, Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ACCESS_FORMATS, type AccessFormat } from '#shared/contract/privacy.ts';
import { useClient, useHost } from '../../rpc/orpc.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

/** Hands out everything that stands here about one person, who may ask for it at any time. */
export function AccessExport({ id }: { readonly id: string }) {
  const { t } = useTranslation('access');
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  const { language } = useFormat();
  const give = async (format: AccessFormat): Promise<void> => {
    const file = await client.privacy.access({ id, format, language });
    if ((await host.saveFile(file.name, file)) === 'saved') toasts.info(t('done'));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('button')} title={t('button')}>
          <IconFileExport size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('button')}</Menu.Label>
        {ACCESS_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => void give(format).catch(toasts.failed)}>
            {t(`format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
