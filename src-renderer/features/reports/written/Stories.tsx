import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportStoryText } from '#shared/contract/reports.ts';
import { useInquirySearch } from '../../../records/use-inquiry-search.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { EditableLongText, EditableText } from '../../../ui/fields/EditableText.tsx';
import { RecordPicker } from '../../../ui/pickers/RecordPicker.tsx';
import classes from '../reports.module.css';

interface StoriesProps {
  readonly reportId: string;
  /** Of the report, in which they are told. */
  readonly language: string;
  readonly stories: readonly ReportStoryText[];
}

/** The cases that the report tells; each text saves itself. */
export function Stories({ reportId, language, stories }: StoriesProps) {
  const { t } = useTranslation(['reports', 'operations']);
  const client = useClient();
  const act = useAct();
  const searchInquiries = useInquirySearch();
  const add = (inquiryId: string, title: string) =>
    act(() => client.reports.saveStory({ reportId, inquiryId, title, body: '' }), t('operations:reports.saveStory'));
  return (
    <div>
      <h2 className={classes.title}>{t('section.stories')}</h2>
      <div className={classes.texts}>
        {stories.map((story) => (
          <Story key={story.id} reportId={reportId} language={language} story={story} />
        ))}
        <RecordPicker
          label={t('written.storyPick')}
          value={null}
          onChange={(inquiry) => inquiry && void add(inquiry.id, inquiry.label)}
          search={searchInquiries}
        />
      </div>
    </div>
  );
}

interface StoryProps extends Omit<StoriesProps, 'stories'> {
  readonly story: ReportStoryText;
}

function Story({ reportId, language, story }: StoryProps) {
  const { t } = useTranslation(['reports', 'operations']);
  const client = useClient();
  const act = useAct();
  const save = useSave();
  const { id, inquiryId, title, body, number } = story;
  const change = (patch: { readonly title?: string; readonly body?: string }) =>
    save(
      client.reports.saveStory({ id, reportId, inquiryId, title, body, ...patch }),
      t('operations:reports.saveStory'),
    );
  const remove = () => act(() => client.reports.removeStory({ id }), t('operations:reports.removeStory'));
  return (
    <article className={classes.text}>
      <div className={classes.storyHead}>
        <Link to={`/inquiries/${inquiryId}`}>{number ?? title}</Link>
        <ActionIcon aria-label={t('written.storyRemove', { number: number ?? title })} onClick={() => void remove()}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </div>
      <EditableText
        label={t('written.storyTitle')}
        lang={language}
        value={title}
        maxLength={500}
        onSave={(next) => change({ title: next })}
      />
      <EditableLongText
        label={t('written.storyBody')}
        placeholder={t('written.storyBody')}
        lang={language}
        value={body}
        minRows={3}
        onSave={(next) => change({ body: next })}
      />
    </article>
  );
}
