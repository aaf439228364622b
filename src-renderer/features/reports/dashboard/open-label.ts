import { useTranslation } from 'react-i18next';

/** What a figure says to those who hear it: what is counted, how many, and that it opens them. */
export function useOpenLabel(): (name: string, value: string) => string {
  const { t } = useTranslation('dashboard');
  return (name, value) => t('open', { name, value });
}
