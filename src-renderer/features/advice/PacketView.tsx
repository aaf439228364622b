import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPacket } from '#shared/contract/packets.ts';
import { type Answer, lacksOf } from '#shared/domain/advice.ts';
import { useFileExport } from '../../records/exports/use-file-export.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useProfile } from '../../rpc/session.ts';
import { useErrorText } from '../../ui/errors/error-text.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import classes from './advice.module.css';
import { PacketAnswer } from './PacketAnswer.tsx';
import { PacketCaseView } from './PacketCaseView.tsx';

interface PacketViewProps {
  readonly packet: OpenPacket;
  readonly onClose: () => void;
}

interface Given {
  readonly answer: Answer | null;
  readonly text: string;
}
const NOTHING: Given = { answer: null, text: '' };

/** A packet to read and to answer. Nothing of it comes into the office; the answer goes back as a file. */
export function PacketView({ packet, onClose }: PacketViewProps) {
  const { t } = useTranslation(['packets', 'lists', 'advice']);
  const client = useClient();
  const format = useFormat();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [name, setName] = useState(useProfile().name);
  const [given, setGiven] = useState<ReadonlyMap<string, Given>>(new Map());
  const { token, maker, cases, wish } = packet;
  const close = (): void => {
    void client.packets.close({ token });
    onClose();
  };
  const { state, start } = useFileExport((file) => {
    toasts.info(t('view.saved', { name: file }));
    close();
  });
  const answers = cases.flatMap(({ key }) => {
    const { answer, text } = given.get(key) ?? NOTHING;
    return answer !== null && lacksOf(answer, text) === null ? [{ key, answer, text }] : [];
  });
  const canReply = name.trim() !== '' && answers.length > 0 && state.kind !== 'running';
  return (
    <section className={classes.packet} aria-label={t('view.label')}>
      <p className={classes.explained}>
        {t('view.from', { name: maker.name, office: maker.office, day: format.date(packet.createdAt) })}{' '}
        {t('view.fingerprint', { digits: maker.fingerprint })}
      </p>
      <p className={classes.question}>
        <strong>{t(`lists:wish.${wish}`)}</strong>
        {packet.dueOn !== null && ` · ${t('advice:due', { day: format.dueDay(packet.dueOn) })}`}
      </p>
      <p className={classes.words}>{packet.question}</p>
      {cases.map((one) => (
        <article key={one.key} className={classes.case}>
          <PacketCaseView content={one} language={packet.language} />
          <PacketAnswer
            wish={wish}
            title={one.title}
            value={given.get(one.key) ?? NOTHING}
            onChange={(value) => setGiven(new Map(given).set(one.key, value))}
          />
        </article>
      ))}
      <div className={classes.reply}>
        <TextInput label={t('view.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button
          disabled={!canReply}
          onClick={() => start((signal) => client.packets.reply({ token, name, answers }, { signal }))}
        >
          {t('view.reply')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('view.close')}
        </Button>
      </div>
      {state.kind === 'failed' && <p role="alert">{errorText(state.error).title}</p>}
    </section>
  );
}
