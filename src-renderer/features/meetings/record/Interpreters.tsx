import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interpreter, MeetingRecord } from '#shared/contract/meetings.ts';
import { displayName } from '#shared/domain/names.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { Editing, useReadOnly } from '../../../ui/fields/read-only.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../meetings.module.css';
import { InterpreterDialog } from './InterpreterDialog.tsx';
import { ShownTick, Tick } from './Tick.tsx';

/** Who interprets between which languages and how; whether booked, and at what cost. */
export function Interpreters({ meeting: { id, interpreters } }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation('meetings');
  const [editing, setEditing] = useState<Interpreter | 'new' | null>(null);
  return (
    <section>
      <h3 className={classes.sectionTitle}>{t('interpreter.title')}</h3>
      {interpreters.length === 0 && <p className={classes.note}>{t('interpreter.empty')}</p>}
      <ul className={classes.rows}>
        {interpreters.map((interpreter) => (
          <InterpreterLine key={interpreter.id} interpreter={interpreter} onEdit={() => setEditing(interpreter)} />
        ))}
      </ul>
      <Editing>
        <Button size="compact-xs" variant="default" onClick={() => setEditing('new')}>
          {t('interpreter.add')}
        </Button>
      </Editing>
      {editing !== null && (
        <InterpreterDialog
          meetingId={id}
          interpreter={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function InterpreterLine({ interpreter, onEdit }: { readonly interpreter: Interpreter; readonly onEdit: () => void }) {
  const { t } = useTranslation(['meetings', 'lists', 'operations']);
  const client = useClient();
  const act = useAct();
  const readOnly = useReadOnly();
  const format = useFormat();
  const { id, person, languageFrom, languageTo, mode, booked, cost, currency } = interpreter;
  const name = person ? displayName(person, format.language) : (interpreter.name ?? '');
  const price = cost === null || currency === null ? null : format.number(cost, { style: 'currency', currency });
  const facts = [
    t('interpreter.pair', { from: format.languageName(languageFrom), to: format.languageName(languageTo) }),
    t(`lists:interpretationMode.${mode}`),
    price,
  ];
  const book = (next: boolean) =>
    act(
      () => client.meetings.updateInterpreter({ id, patch: { booked: next } }),
      t('operations:meetings.updateInterpreter'),
    );
  const remove = (): void =>
    void act(() => client.meetings.removeInterpreter({ id }), t('operations:meetings.removeInterpreter'));
  return (
    <li className={classes.row}>
      <div className={classes.rowMain}>
        <div>{name}</div>
        <div className={classes.note}>{facts.filter((fact) => fact !== null).join(' · ')}</div>
      </div>
      {readOnly ? (
        <ShownTick label={t('interpreter.booked')} checked={booked} />
      ) : (
        <Tick size="xs" label={t('interpreter.booked')} checked={booked} onTick={book} />
      )}
      <Editing>
        <ActionIcon aria-label={t('interpreter.edit', { name })} onClick={onEdit}>
          <IconPencil size={15} />
        </ActionIcon>
        <ActionIcon aria-label={t('interpreter.remove', { name })} onClick={remove}>
          <IconTrash size={15} />
        </ActionIcon>
      </Editing>
    </li>
  );
}
