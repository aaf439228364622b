import { useTranslation } from 'react-i18next';
import { LETTER_FIELDS } from '#shared/domain/letters.ts';
import { useFormat } from '../../../ui/format/use-format.ts';

const WORDED: readonly string[] = ['template', 'recipientEmail', ...LETTER_FIELDS];

/** What a letter lacks, in words; a field that no letter knows by the name that the template gives it. */
export function useLackWords(): (lacks: readonly string[]) => string {
  const { t } = useTranslation('letters');
  const format = useFormat();
  const wordOf = (lack: string): string =>
    WORDED.includes(lack) ? t(`lack.${lack}`) : t('lack.unknown', { name: lack });
  return (lacks) =>
    t('missing', { what: format.list(lacks.map(wordOf), 'unit'), interpolation: { skipOnVariables: true } });
}
