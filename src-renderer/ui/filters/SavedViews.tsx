import { ActionIcon, Indicator, Menu, TextInput, Tooltip } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../dialogs/FormDialog.tsx';

export interface SavedView {
  readonly id: string;
  readonly name: string;
}

interface SavedViewsProps {
  readonly views: readonly SavedView[];
  /** The view on the screen, or nothing for the list as it comes. */
  readonly current: string | null;
  /** Filters, sort or columns differ from the saved view. */
  readonly changed: boolean;
  readonly onSelect: (id: string | null) => void;
  readonly onSave: (id: string) => Promise<unknown>;
  readonly onCreate: (name: string) => Promise<unknown>;
  readonly onRename: (id: string, name: string) => Promise<unknown>;
  readonly onDelete: (id: string) => Promise<unknown>;
  readonly onCopyLink?: (id: string) => void;
}

type Naming = { readonly id: string | null; readonly name: string };

/** Chooses, saves, renames and deletes the views of a list. */
export function SavedViews(props: SavedViewsProps) {
  const { views, current, changed, onSelect, onSave, onCreate, onRename, onDelete, onCopyLink } = props;
  const { t } = useTranslation('ui');
  const [naming, setNaming] = useState<Naming | null>(null);
  const view = views.find(({ id }) => id === current);

  const title = view ? (changed ? t('view.changed', { name: view.name }) : view.name) : t('view.menu');

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label={title}>
            <Indicator disabled={!view || !changed} size={7} offset={6} color="ai">
              <ActionIcon size="lg" aria-label={title} data-active={view ? true : undefined}>
                {view ? <IconBookmarkFilled size={16} /> : <IconBookmark size={16} />}
              </ActionIcon>
            </Indicator>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onSelect(null)}>{t('view.all')}</Menu.Item>
          {views.length > 0 && <Menu.Divider />}
          {views.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => onSelect(id)} aria-current={id === current}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {view && changed && (
            <Menu.Item onClick={() => void onSave(view.id)}>{t('view.save', { name: view.name })}</Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming({ id: null, name: '' })}>{t('view.saveAs')}</Menu.Item>
          {view && (
            <Menu.Item onClick={() => setNaming({ id: view.id, name: view.name })}>{t('view.rename')}</Menu.Item>
          )}
          {view && onCopyLink && <Menu.Item onClick={() => onCopyLink(view.id)}>{t('record.copyLink')}</Menu.Item>}
          {view && (
            <Menu.Item color="shu" onClick={() => void onDelete(view.id)}>
              {t('view.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <FormDialog
        opened={naming !== null}
        title={naming?.id ? t('view.rename') : t('view.saveAs')}
        submitLabel={t('view.submit')}
        canSubmit={Boolean(naming?.name.trim())}
        onClose={() => setNaming(null)}
        onSubmit={async () => {
          const name = naming?.name.trim() ?? '';
          await (naming?.id ? onRename(naming.id, name) : onCreate(name));
        }}
      >
        <TextInput
          data-autofocus
          label={t('view.name')}
          value={naming?.name ?? ''}
          onChange={(event) => setNaming({ id: naming?.id ?? null, name: event.currentTarget.value })}
        />
      </FormDialog>
    </>
  );
}
