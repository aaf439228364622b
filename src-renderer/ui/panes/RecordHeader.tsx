import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronUp, IconLink } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import classes from './RecordHeader.module.css';
import { useRecordSteps, type Way } from './record-steps.tsx';

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
  readonly children?: ReactNode;
}

/** The head of a record: number, status, title, steps, next step. */
export function RecordHeader(props: RecordHeaderProps) {
  const { kicker, badge, title, titleLang, steps, actions, tools, link, children } = props;
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
          <Neighbours />
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

/** "12 of 348", and the ways to the records before and after this one. */
function Neighbours() {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const { steps, pressed } = useRecordSteps();
  const previous = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const isOffered = steps !== null;
  // The button that led here went with the record before; whoever pressed it goes on pressing.
  useEffect(() => {
    if (!isOffered || pressed.current === null) return;
    (pressed.current > 0 ? next : previous).current?.focus();
    pressed.current = null;
  }, [isOffered, pressed]);
  if (steps === null) return null;
  const { at, of, hasPrevious, hasNext, step } = steps;
  const take = (by: Way): void => {
    pressed.current = by;
    step(by);
  };
  return (
    <>
      {at !== undefined && of !== undefined && (
        <span className={classes.place}>{t('record.place', { at: format.number(at), of: format.number(of) })}</span>
      )}
      <StepButton ref={previous} label={t('record.previous')} onClick={hasPrevious ? () => take(-1) : undefined}>
        <IconChevronUp size={16} />
      </StepButton>
      <StepButton ref={next} label={t('record.next')} onClick={hasNext ? () => take(1) : undefined}>
        <IconChevronDown size={16} />
      </StepButton>
    </>
  );
}

interface StepButtonProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  /** Nothing at the end of the list: the button stays, so that the other one does not move under the pointer. */
  readonly onClick: (() => void) | undefined;
  readonly children: ReactNode;
}

function StepButton({ ref, label, onClick, children }: StepButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        ref={ref}
        size="sm"
        aria-label={label}
        aria-disabled={onClick === undefined || undefined}
        data-disabled={onClick === undefined || undefined}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
