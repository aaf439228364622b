import { ActionIcon, Indicator, Menu, Radio, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../dialogs/FormDialog.tsx';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** With all colleagues; others are seen by whoever made them alone. */
  readonly shared: boolean;
}

interface SavedViewsProps {
  readonly views: readonly SavedView[];
  /** The view on the screen, or nothing for the list as it comes. */
  readonly current: string | null;
  /** Filters, sort or columns differ from the saved view. */
  readonly changed: boolean;
  readonly onSelect: (id: string | null) => void;
  readonly onSave: (id: string) => Promise<unknown>;
  readonly onCreate: (name: string, shared: boolean) => Promise<unknown>;
  readonly onRename: (id: string, name: string, shared: boolean) => Promise<unknown>;
  readonly onDelete: (id: string) => Promise<unknown>;
  readonly onCopyLink?: (id: string) => void;
}

interface Naming {
  /** Null for a new view. */
  readonly id: string | null;
  readonly name: string;
  readonly shared: boolean;
}

/** Chooses, saves, renames and deletes the views of a list. */
export function SavedViews(props: SavedViewsProps) {
  const { views, current, changed, onSelect, onSave, onCreate, onRename, onDelete, onCopyLink } = props;
  const { t } = useTranslation('ui');
  const [naming, setNaming] = useState<Naming | null>(null);
  const view = views.find(({ id }) => id === current);
  const change = (part: Partial<Naming>): void =>
    setNaming((before) => ({ id: null, name: '', shared: false, ...before, ...part }));

  const [shared, own] = [views.filter((one) => one.shared), views.filter((one) => !one.shared)];
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
          <ViewItems label={t('view.own')} views={own} current={current} onSelect={onSelect} />
          <ViewItems label={t('view.shared')} views={shared} current={current} onSelect={onSelect} />
          <Menu.Divider />
          {view && changed && (
            <Menu.Item onClick={() => void onSave(view.id)}>{t('view.save', { name: view.name })}</Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming({ id: null, name: '', shared: false })}>{t('view.saveAs')}</Menu.Item>
          {view && <Menu.Item onClick={() => setNaming(view)}>{t('view.rename')}</Menu.Item>}
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
          const isShared = naming?.shared ?? false;
          await (naming?.id ? onRename(naming.id, name, isShared) : onCreate(name, isShared));
        }}
      >
        <TextInput
          data-autofocus
          label={t('view.name')}
          value={naming?.name ?? ''}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('view.whoSees')}
          value={naming?.shared ? 'shared' : 'own'}
          onChange={(who) => change({ shared: who === 'shared' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="own" label={t('view.onlyMe')} description={t('view.onlyMeHint')} />
            <Radio value="shared" label={t('view.everyone')} description={t('view.everyoneHint')} />
          </Stack>
        </Radio.Group>
      </FormDialog>
    </>
  );
}

interface ViewItemsProps extends Pick<SavedViewsProps, 'views' | 'current' | 'onSelect'> {
  readonly label: string;
}

function ViewItems({ label, views, current, onSelect }: ViewItemsProps) {
  if (views.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{label}</Menu.Label>
      {views.map(({ id, name }) => (
        <Menu.Item
          key={id}
          onClick={() => onSelect(id)}
          aria-current={id === current}
          rightSection={id === current ? <IconCheck size={14} aria-hidden /> : undefined}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}
