import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../ui/commands/commands.tsx';
import { FEATURES, type Feature, type FeatureId } from '../features.ts';

/** G, then a letter of the screen's English name: the first one that is free. */
const KEYS: Readonly<Record<FeatureId, string>> = {
  today: 'g t',
  inquiries: 'g i',
  organisations: 'g o',
  people: 'g p',
  meetings: 'g m',
  advice: 'g a',
  reports: 'g r',
  sync: 'g y',
  settings: 'g s',
  imports: 'g d',
  duplicates: 'g u',
};

/** Registers "go to" for each screen there is. */
export function GoToKeys() {
  return FEATURES.map((feature) => <GoTo key={feature.id} feature={feature} />);
}

function GoTo({ feature: { id } }: { readonly feature: Feature }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  useShortcut(`go.${id}`, KEYS[id], () => void navigate({ to: `/${id}` }), {
    label: t('keys.goTo', { screen: t(`nav.${id}`) }),
    group: t('keys.navigation'),
  });
  return null;
}
