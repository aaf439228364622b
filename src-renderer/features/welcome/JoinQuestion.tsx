import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SnapshotContents } from '#shared/contract/devices.ts';
import { Fingerprint } from '../../records/joining/Fingerprint.tsx';
import { OfficeCounts } from '../../records/OfficeCounts.tsx';
import { KeyValue, KeyValueList } from '../../ui/fields/KeyValueList.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import classes from './welcome.module.css';

interface JoinQuestionProps {
  readonly contents: SnapshotContents;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** What the file holds and who made it. Only a person can tell whether that is who it should be. */
export function JoinQuestion({ contents, onConfirm, onBack }: JoinQuestionProps) {
  const { t } = useTranslation('welcome');
  const format = useFormat();
  const { maker, createdAt, newestChangeAt, code, counts, missingFiles, replaces } = contents;
  const facts: readonly (readonly [string, string])[] = [
    [t('join.question.by'), [maker.owner, maker.office, maker.name, maker.code].filter(Boolean).join(' · ')],
    [t('join.question.made'), format.dateTime(createdAt)],
    [t('join.question.newest'), newestChangeAt === null ? '–' : format.dateTime(newestChangeAt)],
    [t('join.question.code'), code],
  ];
  return (
    <div className={classes.pane}>
      <KeyValueList>
        {facts.map(([label, value]) => (
          <KeyValue key={label} label={label}>
            {value}
          </KeyValue>
        ))}
        <OfficeCounts counts={counts} />
      </KeyValueList>
      <Fingerprint label={t('join.question.fingerprint')} digits={maker.fingerprint} />
      <p className={classes.lead}>{t('join.question.compare')}</p>
      {missingFiles > 0 && <p role="alert">{t('join.question.missing', { count: missingFiles })}</p>}
      {replaces !== null && <p role="alert">{t('join.question.replaces', { count: replaces.inquiries })}</p>}
      <Group gap="xs" justify="end">
        <Button variant="default" onClick={onBack}>
          {t('join.question.back')}
        </Button>
        <Button data-autofocus onClick={onConfirm}>
          {t('join.question.confirm')}
        </Button>
      </Group>
    </div>
  );
}
