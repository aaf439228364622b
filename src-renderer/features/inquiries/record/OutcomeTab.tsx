import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryPatch, InquiryRecord } from '#shared/contract/inquiries.ts';
import { OUTCOMES } from '#shared/domain/lists.ts';
import { CooperationItem } from '../../../records/CooperationItem.tsx';
import { NewCooperation } from '../../../records/NewCooperation.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useSession } from '../../../rpc/session.ts';
import { EditableSelect } from '../../../ui/fields/EditableChoice.tsx';
import { EditableLongText } from '../../../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../../../ui/fields/KeyValueList.tsx';
import { Editing } from '../../../ui/fields/read-only.tsx';
import classes from '../inquiries.module.css';

/** What came of a case: its outcome, and the cooperations that were agreed. */
export function OutcomeTab({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation(['inquiries', 'lists', 'cooperations', 'operations']);
  const client = useClient();
  const keep = useSave();
  const orpc = useOrpc();
  const { today } = useSession();
  const [adding, setAdding] = useState(false);
  const { data: cooperations } = useQuery(orpc.cooperations.list.queryOptions({ input: { inquiryId: inquiry.id } }));
  const save = (patch: InquiryPatch) =>
    keep(client.inquiries.update({ ids: [inquiry.id], patch }), t('operations:inquiries.update'));
  return (
    <div className={classes.tabBody}>
      <KeyValueList>
        <KeyValue label={t('fact.outcome')}>
          <EditableSelect
            value={inquiry.outcome}
            options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`lists:outcome.${outcome}`) }))}
            placeholder={t('none')}
            clearable
            onSave={(value) => save({ outcome: OUTCOMES.find((outcome) => outcome === value) ?? null })}
          />
        </KeyValue>
        <KeyValue label={t('fact.outcomeNote')}>
          <EditableLongText
            value={inquiry.outcomeNote ?? ''}
            placeholder={t('outcomeHint')}
            onSave={(outcomeNote) => save({ outcomeNote: outcomeNote === '' ? null : outcomeNote })}
          />
        </KeyValue>
      </KeyValueList>
      <section>
        <h3 className={classes.sectionTitle}>{t('cooperations.title')}</h3>
        {cooperations?.length === 0 && <p className={classes.quiet}>{t('cooperations.empty')}</p>}
        {cooperations?.map((cooperation) => (
          <CooperationItem key={cooperation.id} cooperation={cooperation} />
        ))}
        <Editing>
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('cooperations:add')}
          </Button>
        </Editing>
      </section>
      {adding && (
        <NewCooperation
          from={{ inquiryId: inquiry.id }}
          title={inquiry.subject}
          titleLang={inquiry.language}
          agreedOn={today}
          organisations={[inquiry, ...inquiry.parties].flatMap(({ organisation }) => organisation ?? [])}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
