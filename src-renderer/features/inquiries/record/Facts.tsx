import { useTranslation } from 'react-i18next';
import type { InquiryPatch, InquiryRecord } from '#shared/contract/inquiries.ts';
import { COOPERATION_FORMS } from '#shared/domain/lists.ts';
import { RegionEditions } from '../../../records/RegionField.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues, useSession } from '../../../rpc/session.ts';
import { EditableSelect, EditableTags } from '../../../ui/fields/EditableChoice.tsx';
import { EditableDate } from '../../../ui/fields/EditableDate.tsx';
import { EditableText } from '../../../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../../../ui/fields/KeyValueList.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { DueDay } from '../list/DueDay.tsx';
import { regionOptions } from '../regions.ts';
import { Requester } from './Requester.tsx';

/** What an officer needs to see of a case at any time. */
export function Facts({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation(['inquiries', 'lists', 'operations', 'merges']);
  const client = useClient();
  const keep = useSave();
  const format = useFormat();
  const { staff } = useColleagues();
  const { today } = useSession();
  const { id, labels } = inquiry;
  const save = (patch: InquiryPatch) =>
    keep(client.inquiries.update({ ids: [id], patch }), t('operations:inquiries.update'));
  const setLabels = (facet: 'form' | 'region') => (values: readonly string[]) =>
    keep(client.labels.set({ ownerIds: [id], facet, values: [...values] }), t('operations:labels.set'));
  const isAwaited = inquiry.answeredAt === null && inquiry.answerDueOn !== null;

  return (
    <KeyValueList>
      <KeyValue label={t('fact.requester')}>
        <Requester inquiry={inquiry} onSave={save} />
      </KeyValue>
      <KeyValue label={t('fact.forms')}>
        <EditableTags
          value={labels.form ?? []}
          options={COOPERATION_FORMS.map((form) => ({ value: form, label: t(`lists:form.${form}`) }))}
          placeholder={t('choose')}
          onSave={setLabels('form')}
        />
      </KeyValue>
      <KeyValue label={t('fact.regions')}>
        <EditableTags
          value={labels.region ?? []}
          options={regionOptions(format.language)}
          placeholder={t('choose')}
          onSave={setLabels('region')}
        />
        <RegionEditions versions={inquiry.regionVersions} />
      </KeyValue>
      <KeyValue label={t('fact.owner')}>
        <EditableSelect
          value={inquiry.ownerId}
          options={staff.map(({ id: value, name }) => ({ value, label: name }))}
          placeholder={t('nobody')}
          clearable
          onSave={(ownerId) => save({ ownerId })}
        />
      </KeyValue>
      <KeyValue label={t('fact.nextStep')}>
        <EditableText
          wrap
          value={inquiry.nextStep ?? ''}
          placeholder={t('nextStepHint')}
          onSave={(nextStep) => save({ nextStep: nextStep === '' ? null : nextStep })}
        />
      </KeyValue>
      <KeyValue label={t('fact.nextStepOn')}>
        <EditableDate
          value={inquiry.nextStepOn}
          clearable
          placeholder={t('choose')}
          onSave={(nextStepOn) => save({ nextStepOn })}
        />
      </KeyValue>
      {isAwaited && (
        <KeyValue label={t('fact.answerDue')}>
          <DueDay day={inquiry.answerDueOn} today={today} resting={inquiry.status === 'on-hold'} />
        </KeyValue>
      )}
      {inquiry.outcome !== null && (
        <KeyValue label={t('fact.outcome')}>{t(`lists:outcome.${inquiry.outcome}`)}</KeyValue>
      )}
      {inquiry.merged.length > 0 && (
        <KeyValue label={t('merges:also')}>{format.list(inquiry.merged.map(({ number }) => number))}</KeyValue>
      )}
    </KeyValueList>
  );
}
