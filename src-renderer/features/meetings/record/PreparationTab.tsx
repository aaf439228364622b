import { useTranslation } from 'react-i18next';
import type { MeetingPatch, MeetingRecord } from '#shared/contract/meetings.ts';
import { isExpected, lateralityOf } from '#shared/domain/laterality.ts';
import { LATERALITIES, MEETING_FORMS } from '#shared/domain/lists.ts';
import { CountryNotes } from '../../../records/CountryNotes.tsx';
import { useLanguageOptions } from '../../../records/languages.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues } from '../../../rpc/session.ts';
import { EditableSelect } from '../../../ui/fields/EditableChoice.tsx';
import { EditableLongText, EditableText } from '../../../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../../../ui/fields/KeyValueList.tsx';
import { ReadOnly } from '../../../ui/fields/read-only.tsx';
import classes from '../meetings.module.css';
import { Briefing } from './Briefing.tsx';

/** What has to be settled before a meeting: its title, form and sides, who sees to it, the agenda, the briefing. */
export function PreparationTab({ meeting }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation(['meetings', 'lists', 'operations']);
  const client = useClient();
  const keep = useSave();
  const { staff } = useColleagues();
  const { id, title, language, agenda, form, laterality, participants } = meeting;
  const present = participants.filter(({ attendance }) => isExpected(attendance)).map(({ side }) => side);
  const bySides = lateralityOf(present);
  const lang = language ?? undefined;
  const countries = participants.flatMap(({ organisation }) => organisation?.country ?? []);
  const save = (patch: MeetingPatch) =>
    keep(client.meetings.update({ ids: [id], patch }), t('operations:meetings.update'));
  const languages = useLanguageOptions();
  return (
    <div className={classes.tabBody}>
      <KeyValueList>
        <KeyValue label={t('column.title')}>
          <EditableText value={title} lang={lang} maxLength={500} onSave={(next) => save({ title: next })} />
        </KeyValue>
        <KeyValue label={t('prepare.language')}>
          <EditableSelect value={language} options={languages} clearable onSave={(next) => save({ language: next })} />
        </KeyValue>
        <KeyValue label={t('column.form')}>
          <EditableSelect
            value={form}
            options={MEETING_FORMS.map((value) => ({ value, label: t(`lists:meetingForm.${value}`) }))}
            onSave={(value) => save({ form: MEETING_FORMS.find((known) => known === value) ?? form })}
          />
        </KeyValue>
        <KeyValue label={t('column.laterality')}>
          <EditableSelect
            value={laterality}
            options={LATERALITIES.map((value) => ({ value, label: t(`lists:laterality.${value}`) }))}
            onSave={(value) => save({ laterality: LATERALITIES.find((known) => known === value) ?? laterality })}
          />
          {present.length > 0 && bySides !== laterality && (
            <span className={classes.note}>{t('fact.bySides', { laterality: t(`lists:laterality.${bySides}`) })}</span>
          )}
        </KeyValue>
        <KeyValue label={t('column.owner')}>
          <EditableSelect
            value={meeting.ownerId}
            options={staff.map(({ id: value, name }) => ({ value, label: name }))}
            placeholder={t('fact.nobody')}
            clearable
            onSave={(ownerId) => save({ ownerId })}
          />
        </KeyValue>
      </KeyValueList>
      <section>
        <h3 className={classes.sectionTitle}>{t('prepare.agenda')}</h3>
        <EditableLongText
          label={t('prepare.agenda')}
          value={agenda ?? ''}
          lang={lang}
          minRows={4}
          placeholder={t('prepare.agendaHint')}
          onSave={(next) => save({ agenda: next === '' ? null : next })}
        />
      </section>
      <Briefing meeting={meeting} />
      {/* Of countries, not of this meeting: everybody writes them. */}
      <ReadOnly when={false}>
        <CountryNotes countries={countries} />
      </ReadOnly>
    </div>
  );
}
