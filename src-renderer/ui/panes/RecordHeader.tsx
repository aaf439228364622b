import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronUp, IconLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RecordHeader.module.css';

interface RecordHeaderProps {
  /** The record's number or kind, small above the title. */
  readonly kicker?: ReactNode;
  readonly badge?: ReactNode;
  readonly title: ReactNode;
  readonly titleLang?: string | undefined;
  readonly steps?: ReactNode;
  /** One primary button (the next step), then quiet ones. */
  readonly actions?: ReactNode;
  /** Small buttons for what is seldom done, before the link. */
  readonly tools?: ReactNode;
  /** `ejrc-desk://…`, copied by the link button. */
  readonly link?: string;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** The head of a record: number, status, title, steps, next step. */
export function RecordHeader(props: RecordHeaderProps) {
  const { kicker, badge, title, titleLang, steps, actions, tools, link, onPrevious, onNext, children } = props;
  const { t } = useTranslation('ui');
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        {kicker && <span className={classes.kicker}>{kicker}</span>}
        {badge}
        <span className={classes.tools}>
          {tools}
          {link && (
            <CopyButton value={link} timeout={1500}>
              {({ copied, copy }) => (
                <Tooltip label={copied ? t('record.copied') : t('record.copyLink')}>
                  <ActionIcon size="sm" onClick={copy} aria-label={t('record.copyLink')}>
                    {copied ? <IconCheck size={15} /> : <IconLink size={15} />}
                  </ActionIcon>
                </Tooltip>
              )}
            </CopyButton>
          )}
          {onPrevious && (
            <ActionIcon size="sm" onClick={onPrevious} aria-label={t('record.previous')}>
              <IconChevronUp size={16} />
            </ActionIcon>
          )}
          {onNext && (
            <ActionIcon size="sm" onClick={onNext} aria-label={t('record.next')}>
              <IconChevronDown size={16} />
            </ActionIcon>
          )}
        </span>
      </div>
      <h2 className={classes.title} lang={titleLang}>
        {title}
      </h2>
      {steps && <div className={classes.steps}>{steps}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
      {children}
    </header>
  );
}
