import { Menu, Popover } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacetPanel } from './FacetPanel.tsx';
import classes from './filters.module.css';
import { type Facet, type Filters, withFilter } from './types.ts';
import { useFilterText } from './use-filter-text.ts';

interface FilterBarProps {
  readonly title: string;
  readonly facets: readonly Facet[];
  readonly value: Filters;
  readonly onChange: (filters: Filters) => void;
  /** Facets that are offered as chips even while they are empty; the others wait behind "Filter". */
  readonly pinned?: readonly string[];
  /** "18 of 412", column chooser, view switch … */
  readonly children?: ReactNode;
}

/** The head of a list: its title, its filters as chips, and what else belongs to it at the far end. */
export function FilterBar({ title, facets, value, onChange, pinned = [], children }: FilterBarProps) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState<string | null>(null);
  const shown = facets.filter(({ id }) => value[id] || pinned.includes(id) || id === open);
  const more = facets.filter((facet) => !shown.includes(facet));

  return (
    <div className={classes.bar}>
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.chips}>
        {shown.map((facet) => (
          <FilterChip
            key={facet.id}
            facet={facet}
            filters={value}
            onChange={onChange}
            opened={open === facet.id}
            onOpened={(opened) => setOpen(opened ? facet.id : null)}
          />
        ))}
        {(more.length > 0 || Object.keys(value).length > 0) && (
          <Menu position="bottom-start">
            <Menu.Target>
              <button type="button" className={classes.more}>
                <IconPlus size={13} aria-hidden />
                {t('filter.add')}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {more.map((facet) => (
                <Menu.Item key={facet.id} onClick={() => setOpen(facet.id)}>
                  {facet.label}
                </Menu.Item>
              ))}
              {Object.keys(value).length > 0 && (
                <>
                  <Menu.Divider />
                  <Menu.Item onClick={() => onChange({})}>{t('filter.clearAll')}</Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={classes.end}>{children}</div>
    </div>
  );
}

interface FilterChipProps {
  readonly facet: Facet;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

function FilterChip({ facet, filters, onChange, opened, onOpened }: FilterChipProps) {
  const { t } = useTranslation('ui');
  const value = filters[facet.id];
  const text = useFilterText()(facet, value);
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-start" trapFocus returnFocus width={280}>
      <span className={classes.chip} data-set={value ? true : undefined}>
        <Popover.Target>
          <button type="button" className={classes.face} onClick={() => onOpened(!opened)}>
            {text}
          </button>
        </Popover.Target>
        {value && (
          <button
            type="button"
            className={classes.remove}
            aria-label={t('filter.remove', { name: facet.label })}
            onClick={() => onChange(withFilter(filters, facet.id, null))}
          >
            <IconX size={12} aria-hidden />
          </button>
        )}
      </span>
      <Popover.Dropdown p="xs" aria-label={facet.label}>
        <FacetPanel
          facet={facet}
          value={value}
          onChange={(next) => onChange(withFilter(filters, facet.id, next))}
          onDone={() => onOpened(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
