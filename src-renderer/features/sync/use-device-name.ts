import { useTranslation } from 'react-i18next';

interface Named {
  readonly code: string;
  readonly owner: string | null;
  readonly office: string | null;
}

/** A device as people know it: its owner, the office, and the code by which its numbers go. */
export function useDeviceName(): (device: Named) => string {
  const { t } = useTranslation('devices');
  return ({ code, owner, office }) => {
    const device = code === '?' ? t('unknown') : t('device', { code });
    return [owner, office, device].filter(Boolean).join(' · ');
  };
}
