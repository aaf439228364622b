import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useCommand } from '../ui/commands/commands.tsx';
import { ThreePane } from '../ui/panes/ThreePane.tsx';
import { NO_SELECTION } from '../ui/table/selection.ts';
import type { ChosenRecords } from './bulk.tsx';
import { DuplicatesButton } from './duplicates/DuplicatesButton.tsx';
import { ImportButton } from './ImportButton.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { RecordList, type RecordListProps } from './RecordList.tsx';

export interface OpenRecordProps {
  readonly id: string;
}

interface NewRecordProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

type FromList =
  | 'groupChoices'
  | 'control'
  | 'facets'
  | 'pinned'
  | 'columns'
  | 'rows'
  | 'count'
  | 'fetchAllIds'
  | 'shown';

interface RecordScreenProps<Row extends { readonly id: string }> extends Pick<RecordListProps<Row>, FromList> {
  readonly concept: 'organisations' | 'people';
  readonly words: {
    readonly title: string;
    /** The open record, to those who hear the screen. */
    readonly record: string;
    readonly newRecord: string;
    /** Short, for the button beside the list's filters. */
    readonly newButton: string;
    readonly empty: string;
    readonly emptyHint: string;
  };
  /** The list shows what was deleted. */
  readonly deleted: boolean;
  /** What else can be done with the whole list. */
  readonly tools?: ReactNode;
  readonly Bulk: ComponentType<ChosenRecords>;
  readonly Pane: ComponentType<OpenRecordProps>;
  readonly Form: ComponentType<NewRecordProps>;
}

/** A list of records with the open one beside it, and the form for a new one. */
export function RecordScreen<Row extends { readonly id: string }>(props: RecordScreenProps<Row>) {
  const { concept, words, deleted, tools, Bulk, Pane, Form, ...list } = props;
  const navigate = useNavigate();
  const { id: openId = null } = useParams({ strict: false });
  const [selection, setSelection] = useState(NO_SELECTION);
  const [adding, setAdding] = useState(false);
  const add = (): void => setAdding(true);
  const open = (id: string): void => void navigate({ to: `/${concept}/$id`, params: { id }, search: true });
  useCommand({ id: `${concept}.new`, label: words.newRecord, run: add });

  return (
    <>
      <ThreePane
        id={concept}
        labels={{ list: words.title, record: words.record }}
        onBack={() => void navigate({ to: `/${concept}`, search: true })}
        list={
          <RecordList
            {...list}
            title={words.title}
            activeId={openId}
            onOpen={({ id }) => open(id)}
            selection={selection}
            onSelection={setSelection}
            bulk={<Bulk ids={[...selection]} deleted={deleted} onDone={() => setSelection(NO_SELECTION)} />}
            action={
              <>
                {tools}
                <DuplicatesButton kind={concept === 'people' ? 'person' : 'organisation'} />
                <ImportButton kind={concept} compact />
                <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
                  {words.newButton}
                </Button>
              </>
            }
            empty={
              <ListEmpty
                control={list.control}
                title={words.empty}
                hint={words.emptyHint}
                action={
                  <Group gap="xs" justify="center">
                    <Button onClick={add}>{words.newRecord}</Button>
                    <ImportButton kind={concept} />
                  </Group>
                }
              />
            }
          />
        }
        record={openId !== null && <Pane key={openId} id={openId} />}
      />
      <Form opened={adding} onClose={() => setAdding(false)} onCreated={open} />
    </>
  );
}
