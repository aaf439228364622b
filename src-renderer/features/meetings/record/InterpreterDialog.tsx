import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interpreter } from '#shared/contract/meetings.ts';
import { INTERPRETATION_MODES, type InterpretationMode } from '#shared/domain/lists.ts';
import { displayName } from '#shared/domain/names.ts';
import { useLanguageOptions } from '../../../records/languages.ts';
import { PersonPicker } from '../../../records/pickers.tsx';
import { useFoundingPerson } from '../../../records/use-founding-person.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import type { PickedRecord } from '../../../ui/pickers/RecordPicker.tsx';
import classes from '../meetings.module.css';

interface InterpreterDialogProps {
  readonly meetingId: string;
  /** Null for a new one. */
  readonly interpreter: Interpreter | null;
  readonly onClose: () => void;
}

const CURRENCIES = ['EUR', 'JPY'];

/** Someone who interprets: one of the people, or a name. */
export function InterpreterDialog({ meetingId, interpreter, onClose }: InterpreterDialogProps) {
  const { t } = useTranslation(['meetings', 'lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const format = useFormat();
  const foundPerson = useFoundingPerson();
  const known = interpreter?.person ?? null;
  const [person, setPerson] = useState<PickedRecord | null>(
    known && { id: known.id, label: displayName(known, format.language) },
  );
  const [name, setName] = useState(interpreter?.name ?? '');
  const [from, setFrom] = useState(interpreter?.languageFrom ?? 'en');
  const [to, setTo] = useState(interpreter?.languageTo ?? 'ja');
  const [mode, setMode] = useState<InterpretationMode>(interpreter?.mode ?? 'consecutive');
  const [booked, setBooked] = useState(interpreter?.booked ?? false);
  const [cost, setCost] = useState<number | string>(interpreter?.cost ?? '');
  const [currency, setCurrency] = useState(interpreter?.currency ?? 'EUR');

  const languages = useLanguageOptions().map((option) => ({ ...option }));
  const sameLanguage = from === to;
  const submit = () => {
    const amount = typeof cost === 'number' ? cost : null;
    const values = {
      ...{ personId: person?.id ?? null, name: name.trim() === '' ? null : name.trim(), mode, booked },
      ...{ languageFrom: from, languageTo: to, cost: amount, currency: amount === null ? null : currency },
    };
    return interpreter === null
      ? save(client.meetings.addInterpreter({ meetingId, ...values }), t('operations:meetings.addInterpreter'))
      : save(
          client.meetings.updateInterpreter({ id: interpreter.id, patch: values }),
          t('operations:meetings.updateInterpreter'),
        );
  };

  return (
    <>
      <FormDialog
        opened={!foundPerson.open}
        title={t('interpreter.dialog')}
        submitLabel={t('save')}
        canSubmit={(person !== null || name.trim() !== '') && !sameLanguage}
        onClose={onClose}
        onSubmit={submit}
      >
        <PersonPicker
          label={t('participant.person')}
          value={person}
          onChange={setPerson}
          onCreate={foundPerson.found}
        />
        {person === null && (
          <TextInput
            label={t('interpreter.name')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <div className={classes.pair}>
          <Select
            label={t('interpreter.from')}
            data={languages}
            value={from}
            onChange={(value) => value && setFrom(value)}
            searchable
            allowDeselect={false}
          />
          <Select
            label={t('interpreter.to')}
            data={languages}
            value={to}
            onChange={(value) => value && setTo(value)}
            error={sameLanguage && t('interpreter.sameLanguage')}
            searchable
            allowDeselect={false}
          />
        </div>
        <Select
          label={t('interpreter.mode')}
          data={INTERPRETATION_MODES.map((value) => ({ value, label: t(`lists:interpretationMode.${value}`) }))}
          value={mode}
          onChange={(value) => setMode(INTERPRETATION_MODES.find((one) => one === value) ?? mode)}
          allowDeselect={false}
        />
        <div className={classes.pair}>
          <NumberInput
            label={t('interpreter.cost')}
            value={cost}
            onChange={setCost}
            min={0}
            decimalScale={2}
            hideControls
          />
          <Select
            label={t('interpreter.currency')}
            data={[...new Set([...CURRENCIES, currency])]}
            value={currency}
            onChange={(value) => value && setCurrency(value)}
            allowDeselect={false}
          />
        </div>
        <Checkbox
          label={t('interpreter.booked')}
          checked={booked}
          onChange={(event) => setBooked(event.currentTarget.checked)}
        />
      </FormDialog>
      {foundPerson.dialog}
    </>
  );
}
