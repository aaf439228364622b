import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../inquiries.module.css';
import { ConcludeDialog } from './ConcludeDialog.tsx';

interface MovesProps {
  readonly inquiry: InquiryRecord;
  readonly onDeleted: () => void;
}

type MoveOption = InquiryRecord['moves'][number];

/** The next step as the primary button, the planner, and every other allowed move with what it still lacks. */
export function Moves({ inquiry, onDeleted }: MovesProps) {
  const { t } = useTranslation(['inquiries', 'lists', 'errors', 'operations']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const navigate = useNavigate();
  const [concluding, setConcluding] = useState(false);
  const { id, moves } = inquiry;
  const next = inquiry.nextMove === null ? undefined : moves[inquiry.nextMove];

  const lacksOf = ({ lacks }: MoveOption): string => format.list(lacks.map((lack) => t(`errors:lack.${lack}`)));
  const go = (move: MoveOption): void => {
    if (move.to === 'concluded') setConcluding(true);
    else
      void act(
        () => client.inquiries.move({ ids: [id], to: move.to }),
        t('moved', { status: t(`lists:status.${move.to}`) }),
      );
  };
  const plan = (): void => void navigate({ to: '/meetings/new', search: { inquiry: id } as never });
  const remove = async (): Promise<void> => {
    const gone = await act(() => client.inquiries.remove({ ids: [id] }), t('operations:inquiries.remove'));
    if (gone !== undefined) onDeleted();
  };

  if (inquiry.deletedAt !== null) {
    return (
      <Button
        onClick={() => void act(() => client.inquiries.restore({ ids: [id] }), t('operations:inquiries.restore'))}
      >
        {t('bulk.restore')}
      </Button>
    );
  }
  return (
    <>
      {next && <NextButton move={next} label={t(`move.${next.to}`)} lacks={lacksOf(next)} onGo={() => go(next)} />}
      <Button variant="default" onClick={plan}>
        {t('planMeeting')}
      </Button>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon variant="default" size="input-sm" aria-label={t('moreMoves')}>
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('moveTo')}</Menu.Label>
          {moves
            .filter((move) => move !== next)
            .map((move) => (
              <Menu.Item
                key={move.to}
                disabled={move.lacks.length > 0 && move.to !== 'concluded'}
                onClick={() => go(move)}
              >
                {move.kind === 'back'
                  ? t('back', { status: t(`lists:status.${move.to}`) })
                  : t(`lists:status.${move.to}`)}
                {move.lacks.length > 0 && <span className={classes.lacks}>{t('lacks', { what: lacksOf(move) })}</span>}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item color="shu" onClick={() => void remove()}>
            {t('bulk.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConcludeDialog ids={[id]} opened={concluding} onClose={() => setConcluding(false)} />
    </>
  );
}

interface NextButtonProps {
  readonly move: MoveOption;
  readonly label: string;
  readonly lacks: string;
  readonly onGo: () => void;
}

/** The one primary button of the pane. What the step lacks is said below it, and refused in words if it is tried. */
function NextButton({ move, label, lacks, onGo }: NextButtonProps) {
  const { t } = useTranslation('inquiries');
  const isLacking = move.lacks.length > 0 && move.to !== 'concluded';
  return (
    <Button onClick={onGo} title={isLacking ? t('lacks', { what: lacks }) : undefined} aria-disabled={isLacking}>
      {label}
    </Button>
  );
}
