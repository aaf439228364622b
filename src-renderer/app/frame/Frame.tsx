import { Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../ui/commands/commands.tsx';
import { CheatSheet } from '../palette/CheatSheet.tsx';
import { Palette } from '../palette/Palette.tsx';
import { SlotsContext } from '../slots.ts';
import { Footer } from './Footer.tsx';
import classes from './frame.module.css';
import { GoToKeys } from './GoToKeys.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';

type Overlay = 'palette' | 'keys' | null;

/** The window around every screen: bar, sidebar, screen, footer, palette, cheat sheet. */
export function Frame() {
  const { t } = useTranslation('app');
  const { Overlays, SaveSearch } = useContext(SlotsContext);
  const navigate = useNavigate();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const close = (): void => setOverlay(null);

  const group = t('keys.general');
  const openPalette = (): void => setOverlay('palette');
  useShortcut('app.palette', 'mod+k', openPalette, { label: t('keys.palette'), group, inFields: true, keyOnly: true });
  useShortcut('app.search', '/', openPalette, { label: t('keys.search'), group, keyOnly: true });
  useShortcut('app.keys', '?', () => setOverlay('keys'), { label: t('keys.sheet'), group });

  return (
    <div className={classes.frame}>
      <a href="#screen" className={classes.skip}>
        {t('frame.skip')}
      </a>
      <TopBar onSearch={openPalette} />
      <Sidebar />
      <main id="screen" tabIndex={-1} className={classes.screen}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <GoToKeys />
      {overlay === 'palette' && (
        <Palette
          onClose={close}
          onNavigate={(to) => void navigate({ to })}
          onSave={SaveSearch === undefined ? undefined : setSaved}
        />
      )}
      {SaveSearch && saved !== null && <SaveSearch text={saved} onClose={() => setSaved(null)} />}
      <CheatSheet opened={overlay === 'keys'} onClose={close} />
      {Overlays && <Overlays />}
    </div>
  );
}
