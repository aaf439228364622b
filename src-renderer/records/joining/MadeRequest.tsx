import { Button, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../rpc/orpc.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import classes from './joining.module.css';

/** What a device says to ask for its approval, and the digits by which a member knows that it is this one. */
export interface JoinRequestLine {
  readonly text: string;
  readonly fingerprint: string;
}

/** The line that asks a member to approve this device: to be copied and sent, and its digits to be read out. */
export function MadeRequest({ text, fingerprint }: JoinRequestLine) {
  const { t } = useTranslation('devices');
  const host = useHost();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await host.copyText(text);
    setCopied(true);
  };
  return (
    <div className={classes.request}>
      <Textarea label={t('request.line')} description={t('request.send')} value={text} rows={3} readOnly />
      <Button leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
        {t('request.copy')}
      </Button>
      <output className={classes.lead}>{isCopied ? t('request.copied') : ''}</output>
      <Fingerprint label={t('request.fingerprint')} digits={fingerprint} />
      <p className={classes.lead}>{t('request.compare')}</p>
    </div>
  );
}
