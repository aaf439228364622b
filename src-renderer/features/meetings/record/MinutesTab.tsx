import { useTranslation } from 'react-i18next';
import type { MeetingPatch, MeetingRecord } from '#shared/contract/meetings.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { EditableLongText } from '../../../ui/fields/EditableText.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../meetings.module.css';
import { Decisions } from './Decisions.tsx';

/** What was said, in both languages side by side; what came of it; and what was decided, as tasks. */
export function MinutesTab({ meeting }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation(['meetings', 'operations']);
  const client = useClient();
  const keep = useSave();
  const format = useFormat();
  const { id, minutesEn, minutesJa, result, language } = meeting;
  const save = (patch: MeetingPatch) =>
    keep(client.meetings.update({ ids: [id], patch }), t('operations:meetings.update'));
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return (
    <div className={classes.tabBody}>
      <div className={classes.minutes}>
        <section>
          <h3 className={classes.sectionTitle}>{t('minutes.title', { language: format.languageName('en') })}</h3>
          <EditableLongText
            label={t('minutes.title', { language: format.languageName('en') })}
            lang="en"
            minRows={9}
            value={minutesEn ?? ''}
            placeholder={t('minutes.hint')}
            onSave={(text) => save({ minutesEn: orNull(text) })}
          />
        </section>
        <section>
          <h3 className={classes.sectionTitle}>{t('minutes.title', { language: format.languageName('ja') })}</h3>
          <EditableLongText
            label={t('minutes.title', { language: format.languageName('ja') })}
            lang="ja"
            minRows={9}
            value={minutesJa ?? ''}
            placeholder={t('minutes.hint')}
            onSave={(text) => save({ minutesJa: orNull(text) })}
          />
        </section>
      </div>
      <section>
        <h3 className={classes.sectionTitle}>{t('minutes.result')}</h3>
        <EditableLongText
          label={t('minutes.result')}
          lang={language ?? undefined}
          value={result ?? ''}
          placeholder={t('minutes.resultHint')}
          onSave={(text) => save({ result: orNull(text) })}
        />
      </section>
      <Decisions meeting={meeting} />
    </div>
  );
}
