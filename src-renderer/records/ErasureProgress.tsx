import { useTranslation } from 'react-i18next';
import type { ErasureState } from '#shared/contract/privacy.ts';
import { useFormat } from '../ui/format/use-format.ts';

/** On how many devices an erasure is carried out, and on which it is not yet. */
export function ErasureProgress({ state: { devices } }: { readonly state: ErasureState }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const missing = devices.filter(({ erasedAt }) => erasedAt === null);
  const names = missing.map(({ code, name }) => (name === null ? code : `${name} (${code})`));
  const done = devices.length - missing.length;
  return (
    <>
      {t('note.devices', { done: format.number(done), all: format.number(devices.length) })}
      {names.length > 0 && ` · ${t('note.missing', { devices: format.list(names) })}`}
    </>
  );
}
