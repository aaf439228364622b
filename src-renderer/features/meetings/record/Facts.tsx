import { ActionIcon } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MeetingPatch, MeetingRecord } from '#shared/contract/meetings.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient, useHost } from '../../../rpc/orpc.tsx';
import { EditableText } from '../../../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../../../ui/fields/KeyValueList.tsx';
import classes from '../meetings.module.css';
import { addressOf } from '../planner/new-meeting.ts';
import { LinkedInquiries } from './LinkedInquiries.tsx';
import { When } from './When.tsx';

/** What has to be in view of a meeting at any time: when, where, and for which cases. */
export function Facts({ meeting }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation(['meetings', 'operations']);
  const client = useClient();
  const keep = useSave();
  const host = useHost();
  const { id, form, onlineUrl } = meeting;
  const save = (patch: MeetingPatch) =>
    keep(client.meetings.update({ ids: [id], patch }), t('operations:meetings.update'));

  return (
    <KeyValueList>
      <KeyValue label={t('column.when')}>
        <When meeting={meeting} />
      </KeyValue>
      {form !== 'online' && (
        <KeyValue label={t('column.place')}>
          <EditableText
            value={meeting.place ?? ''}
            placeholder={t('fact.placeHint')}
            onSave={(place) => save({ place: place === '' ? null : place })}
          />
        </KeyValue>
      )}
      {form !== 'in-person' && (
        <KeyValue label={t('fact.link')}>
          <div className={classes.withAction}>
            <EditableText
              value={onlineUrl ?? ''}
              placeholder={t('fact.linkHint')}
              onSave={(typed) => save({ onlineUrl: addressOf(typed) })}
            />
            {onlineUrl !== null && (
              <ActionIcon aria-label={t('fact.openLink')} onClick={() => void host.openExternal(onlineUrl)}>
                <IconExternalLink size={15} />
              </ActionIcon>
            )}
          </div>
        </KeyValue>
      )}
      <KeyValue label={t('column.inquiries')}>
        <LinkedInquiries meeting={meeting} />
      </KeyValue>
    </KeyValueList>
  );
}
