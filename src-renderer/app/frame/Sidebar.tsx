import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format/use-format.ts';
import { usePreferences } from '../../ui/preferences/provider.tsx';
import { FEATURES } from '../features.ts';
import { SlotsContext } from '../slots.ts';
import classes from './sidebar.module.css';

/** The screens there are, then the person's saved views. */
export function Sidebar() {
  const { t } = useTranslation('app');
  const { NavCount, SavedViews } = useContext(SlotsContext);
  const { preferences, setPreferences } = usePreferences();
  const narrow = preferences.sidebar === 'narrow';
  const toggle = narrow ? t('frame.widen') : t('frame.narrow');

  return (
    <nav className={classes.sidebar} data-narrow={narrow || undefined} aria-label={t('frame.sidebar')}>
      <ul className={classes.list}>
        {FEATURES.filter(({ id }) => id !== 'imports' && id !== 'duplicates').map(({ id, icon: Icon }) => (
          <li key={id}>
            <Link to={`/${id}`} className={classes.link} title={t(`nav.${id}`)}>
              <Icon size={17} stroke={1.7} className={classes.icon} aria-hidden />
              <span className={classes.label}>{t(`nav.${id}`)}</span>
              {NavCount && <NavCount id={id} />}
            </Link>
          </li>
        ))}
      </ul>
      {SavedViews && (
        <div className={classes.views}>
          <h2 className={classes.heading}>{t('frame.savedViews')}</h2>
          <ul className={classes.list}>
            <SavedViews />
          </ul>
        </div>
      )}
      <Tooltip label={toggle} position="right">
        <ActionIcon
          className={classes.toggle}
          aria-label={toggle}
          onClick={() => setPreferences({ sidebar: narrow ? 'open' : 'narrow' })}
        >
          {narrow ? <IconLayoutSidebarLeftExpand size={16} /> : <IconLayoutSidebarLeftCollapse size={16} />}
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}

interface CountBadgeProps {
  readonly count: number;
  /** Late or wrong: vermilion. */
  readonly due?: boolean;
}

/** A number beside an entry; nothing for zero. */
export function CountBadge({ count, due = false }: CountBadgeProps) {
  const format = useFormat();
  if (count === 0) return null;
  return (
    <span className={classes.count} data-due={due || undefined}>
      {format.number(count)}
    </span>
  );
}

interface SidebarLinkProps {
  readonly to: string;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
  readonly count?: ReactNode;
  readonly lang?: string;
}

/** An entry of the saved views. */
export function SidebarLink({ to, search, children, count, lang }: SidebarLinkProps) {
  return (
    <li>
      <Link to={to} search={search ?? {}} activeOptions={{ includeSearch: true }} className={classes.link} lang={lang}>
        <span className={classes.label}>{children}</span>
        {count}
      </Link>
    </li>
  );
}
