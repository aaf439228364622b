import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InquiryPatch, InquiryRecord } from '#shared/contract/inquiries.ts';
import { CHANNELS, LANGUAGES, PRIORITIES } from '#shared/domain/lists.ts';
import { REGIONS } from '#shared/domain/regions.ts';
import { useEcosystemOptions, useSectorOptions } from '../../../records/place-options.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useColleagues } from '../../../rpc/session.ts';
import { EditableSelect, EditableTags } from '../../../ui/fields/EditableChoice.tsx';
import { EditableLongText, EditableText } from '../../../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../../../ui/fields/KeyValueList.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { DualTime } from '../../../ui/time/DualTime.tsx';
import classes from '../inquiries.module.css';
import { Parties } from './Parties.tsx';

/** Everything of a case that is not always in view: its words, its classification, its parties. */
export function DetailsTab({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation(['inquiries', 'lists', 'operations']);
  const client = useClient();
  const keep = useSave();
  const orpc = useOrpc();
  const format = useFormat();
  const { offices } = useColleagues();
  const { data: tags = [] } = useQuery(orpc.labels.tags.queryOptions());
  const sectors = useSectorOptions();
  const ecosystems = useEcosystemOptions();
  const { id, labels } = inquiry;
  const lang = inquiry.language ?? undefined;
  const save = (patch: InquiryPatch) =>
    keep(client.inquiries.update({ ids: [id], patch }), t('operations:inquiries.update'));
  const setLabels = (facet: 'sector' | 'ecosystem' | 'tag') => (values: readonly string[]) =>
    keep(client.labels.set({ ownerIds: [id], facet, values: [...values] }), t('operations:labels.set'));
  const choices = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const languages = [...new Set([...LANGUAGES, ...(inquiry.language === null ? [] : [inquiry.language])])];

  return (
    <div className={classes.tabBody}>
      <KeyValueList>
        <KeyValue label={t('column.subject')}>
          <EditableText wrap value={inquiry.subject} lang={lang} onSave={(subject) => save({ subject })} />
        </KeyValue>
        <KeyValue label={t('fact.description')}>
          <EditableLongText
            value={inquiry.description ?? ''}
            lang={lang}
            placeholder={t('descriptionHint')}
            onSave={(description) => save({ description: description === '' ? null : description })}
          />
        </KeyValue>
        <KeyValue label={t('fact.language')}>
          <EditableSelect
            value={inquiry.language}
            options={choices(languages, (language) => format.languageName(language))}
            clearable
            onSave={(language) => save({ language })}
          />
        </KeyValue>
        <KeyValue label={t('fact.sectors')}>
          <EditableTags
            value={labels.sector ?? []}
            options={sectors}
            placeholder={t('choose')}
            onSave={setLabels('sector')}
          />
        </KeyValue>
        <KeyValue label={t('fact.ecosystems')}>
          <EditableTags
            value={labels.ecosystem ?? []}
            options={ecosystems}
            placeholder={t('choose')}
            onSave={setLabels('ecosystem')}
          />
        </KeyValue>
        <KeyValue label={t('fact.thirdRegion')}>
          <EditableSelect
            value={inquiry.thirdRegion}
            options={REGIONS.filter(({ code }) => code.startsWith('third:')).map(({ code, names }) => ({
              value: code,
              label: names[format.language],
            }))}
            placeholder={t('none')}
            clearable
            onSave={(thirdRegion) => save({ thirdRegion })}
          />
        </KeyValue>
        <KeyValue label={t('column.tags')}>
          <EditableTags
            value={labels.tag ?? []}
            suggestions={tags.map(({ value }) => value)}
            placeholder={t('tags.hint')}
            onSave={setLabels('tag')}
          />
        </KeyValue>
        <KeyValue label={t('column.priority')}>
          <EditableSelect
            value={inquiry.priority}
            options={choices(PRIORITIES, (priority) => t(`lists:priority.${priority}`))}
            onSave={(value) => save({ priority: PRIORITIES.find((priority) => priority === value) ?? 'normal' })}
          />
        </KeyValue>
        <KeyValue label={t('fact.office')}>
          <EditableSelect
            value={inquiry.officeId}
            options={offices.map(({ id: value, name }) => ({ value, label: name }))}
            onSave={(officeId) => save({ officeId })}
          />
        </KeyValue>
        <KeyValue label={t('column.channel')}>
          <EditableSelect
            value={inquiry.channel}
            options={choices(CHANNELS, (channel) => t(`lists:channel.${channel}`))}
            onSave={(value) => save({ channel: CHANNELS.find((channel) => channel === value) ?? 'email' })}
          />
        </KeyValue>
        <KeyValue label={t('column.received')}>
          <DualTime at={inquiry.receivedAt} withDay />
        </KeyValue>
      </KeyValueList>
      <Parties inquiry={inquiry} />
    </div>
  );
}
