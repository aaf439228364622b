import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { Editing, useReadOnly } from '../../../ui/fields/read-only.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../meetings.module.css';
import { ShownTick, Tick } from './Tick.tsx';

type Item = MeetingRecord['briefing'][number];

/** Items have no name of their own: of equal ones the place among them tells them apart. */
function numbered(items: readonly Item[]): readonly { item: Item; at: number; key: string }[] {
  return items.map((item, at) => {
    const before = items.slice(0, at).filter(({ text }) => text === item.text).length;
    return { item, at, key: `${item.text} ${before}` };
  });
}

/** What to see to before the sides meet, ticked off one by one; a proven list to begin with. */
export function Briefing({ meeting: { id, briefing, form } }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation(['meetings', 'operations']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const [text, setText] = useState('');
  const save = (next: readonly Item[]) =>
    act(() => client.meetings.update({ ids: [id], patch: { briefing: [...next] } }), t('operations:meetings.update'));

  const standard: readonly string[] = [
    t('briefing.names'),
    t('briefing.interpreters'),
    t('briefing.agenda'),
    t('briefing.culture'),
    t('briefing.times'),
    ...(form === 'online' ? [] : [t('briefing.gifts')]),
    ...(form === 'in-person' ? [] : [t('briefing.link')]),
  ];
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    if ((await save([...briefing, { text: text.trim(), done: false }])) !== undefined) setText('');
  };
  const done = briefing.filter((item) => item.done).length;

  return (
    <section>
      <h3 className={classes.sectionTitle}>
        {t('briefing.title')}{' '}
        {briefing.length > 0 && (
          <span>{t('briefing.progress', { done: format.number(done), all: format.number(briefing.length) })}</span>
        )}
      </h3>
      <ul className={classes.rows}>
        {numbered(briefing).map(({ item, at, key }) => (
          <BriefingLine
            key={key}
            item={item}
            onTick={(ticked) => save(briefing.map((one, n) => (n === at ? { ...one, done: ticked } : one)))}
            onRemove={() => void save(briefing.filter((_, n) => n !== at))}
          />
        ))}
      </ul>
      {briefing.length === 0 && (
        <div className={classes.prompt}>
          <span>{t('briefing.empty')}</span>
          <Editing>
            <Button
              size="xs"
              variant="default"
              onClick={() => void save(standard.map((line) => ({ text: line, done: false })))}
            >
              {t('briefing.useStandard')}
            </Button>
          </Editing>
        </div>
      )}
      <Editing>
        <form className={classes.composer} onSubmit={(event) => void add(event)}>
          <TextInput
            flex={1}
            aria-label={t('briefing.new')}
            placeholder={t('briefing.new')}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={text.trim() === ''}>
            {t('add')}
          </Button>
        </form>
      </Editing>
    </section>
  );
}

interface BriefingLineProps {
  readonly item: Item;
  readonly onTick: (ticked: boolean) => Promise<unknown>;
  readonly onRemove: () => void;
}

function BriefingLine({ item: { text, done }, onTick, onRemove }: BriefingLineProps) {
  const { t } = useTranslation('meetings');
  const readOnly = useReadOnly();
  const shown = {
    className: classes.rowMain,
    label: <span className={done ? classes.done : undefined}>{text}</span>,
    checked: done,
  };
  return (
    <li className={classes.row}>
      {readOnly ? <ShownTick {...shown} /> : <Tick {...shown} onTick={onTick} />}
      <Editing>
        <ActionIcon aria-label={t('briefing.remove', { text })} onClick={onRemove}>
          <IconTrash size={15} />
        </ActionIcon>
      </Editing>
    </li>
  );
}
