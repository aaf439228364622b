import '../theme/styles.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createI18n } from '../i18n/i18n.ts';
import { PREFERENCES_KEY, parsePreferences } from '../preferences/preferences.ts';
import { UiProvider } from '../UiProvider.tsx';
import { Gallery } from './Gallery.tsx';

/** The kit by eye: served by `vite` in development at /ui/gallery/, no entry of the production build. */
const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root');
  const i18n = await createI18n(parsePreferences(localStorage.getItem(PREFERENCES_KEY)).language, ['ui']);
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider i18n={i18n}>
        <Gallery />
      </UiProvider>
    </QueryClientProvider>,
  );
};

void start();
