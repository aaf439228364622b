import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconLayoutRows } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../commands/commands.tsx';

interface GroupMenuProps {
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Of the list that is grouped. */
  readonly groups: { readonly setAll: (open: boolean) => void } | undefined;
}

/** By which column the rows of a list stand together. */
export function GroupMenu({ choices, value, onChange, groups }: GroupMenuProps) {
  const { t } = useTranslation('ui');
  const current = choices.find(({ id }) => id === value);
  const title = current ? t('group.by', { name: current.label }) : t('group.title');
  const group = t('table.group');
  useCommand(groups ? { id: 'group.open', label: t('group.openAll'), group, run: () => groups.setAll(true) } : null);
  useCommand(groups ? { id: 'group.close', label: t('group.closeAll'), group, run: () => groups.setAll(false) } : null);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={title}>
          <ActionIcon size="lg" aria-label={title} data-active={current ? true : undefined}>
            <IconLayoutRows size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('group.title')}</Menu.Label>
        {[{ id: null, label: t('group.without') }, ...choices].map(({ id, label }) => (
          <Menu.Item
            key={id ?? ''}
            aria-current={id === (current?.id ?? null)}
            rightSection={id === (current?.id ?? null) ? <IconCheck size={14} aria-hidden /> : undefined}
            onClick={() => onChange(id)}
          >
            {label}
          </Menu.Item>
        ))}
        {groups && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => groups.setAll(true)}>{t('group.openAll')}</Menu.Item>
            <Menu.Item onClick={() => groups.setAll(false)}>{t('group.closeAll')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
