import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryFilter, InquiryRow } from '#shared/contract/inquiries.ts';
import { INQUIRY_STATUSES, type InquiryStatus } from '#shared/domain/lists.ts';
import { useEditsCases } from '../../../records/advice/role.ts';
import { OrganisationName, PersonName } from '../../../records/names.tsx';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useSession } from '../../../rpc/session.ts';
import { useAct } from '../../../rpc/use-act.ts';
import { Board } from '../../../ui/board/Board.tsx';
import classes from '../inquiries.module.css';
import { DueDay } from '../list/DueDay.tsx';
import { ConcludeDialog } from '../record/ConcludeDialog.tsx';

interface InquiryBoardProps {
  readonly filter: InquiryFilter;
  readonly openId: string | undefined;
  readonly onOpen: (row: InquiryRow) => void;
}

/** Cards of a column at first, and as many again for each "more". */
const PAGE = 30;
const MOST = 200;

/** The inquiries of a filter as cards by status; moving a card moves the case, if its rules and one's role allow it. */
export function InquiryBoard({ filter, onOpen }: InquiryBoardProps) {
  const { t } = useTranslation(['inquiries', 'lists']);
  const client = useClient();
  const orpc = useOrpc();
  const act = useAct();
  const { today } = useSession();
  const editsCases = useEditsCases();
  const [shown, setShown] = useState<Partial<Record<InquiryStatus, number>>>({});
  const [concluding, setConcluding] = useState<string | null>(null);

  const { data: counts = [] } = useQuery(orpc.inquiries.countByStatus.queryOptions({ input: { filter } }));
  const statuses = INQUIRY_STATUSES.filter(
    (status) => (filter.status?.includes(status) ?? true) && (filter.open !== true || status !== 'concluded'),
  );
  const pages = useQueries({
    queries: statuses.map((status) =>
      orpc.inquiries.page.queryOptions({
        input: {
          filter: { ...filter, status: [status] },
          sort: { by: 'received', direction: 'desc' },
          cursor: null,
          limit: shown[status] ?? PAGE,
        },
      }),
    ),
  });
  const cards = pages.flatMap(({ data }) => data?.rows ?? []);
  const move = (row: InquiryRow, to: InquiryStatus): void => {
    if (to === 'concluded') setConcluding(row.id);
    else void act(() => client.inquiries.move({ ids: [row.id], to }), t('moved', { status: t(`lists:status.${to}`) }));
  };
  const statusOf = (column: string): InquiryStatus =>
    INQUIRY_STATUSES.find((status) => status === column) ?? 'received';

  return (
    <>
      <Board<InquiryRow>
        label={t('shape.board')}
        columns={statuses.map((status) => ({
          id: status,
          label: t(`lists:status.${status}`),
          tone: status,
          total: counts.find((count) => count.status === status)?.count ?? 0,
        }))}
        cards={cards}
        cardId={(row) => row.id}
        columnOf={(row) => row.status}
        cardLabel={(row) => row.subject}
        onOpen={onOpen}
        onMove={editsCases ? (row, column) => move(row, statusOf(column)) : undefined}
        onMore={(column) =>
          setShown((before) => ({ ...before, [column]: Math.min(MOST, (before[statusOf(column)] ?? PAGE) + PAGE) }))
        }
      >
        {(row) => (
          <span className={classes.card}>
            <span lang={row.language ?? undefined}>{row.subject}</span>
            <span className={classes.cardFoot}>
              <span className={classes.cardWho}>
                {row.organisation ? (
                  <OrganisationName organisation={row.organisation} />
                ) : (
                  row.person && <PersonName person={row.person} />
                )}
              </span>
              <DueDay day={row.nextStepOn} today={today} resting={row.status === 'on-hold'} />
            </span>
          </span>
        )}
      </Board>
      <ConcludeDialog
        ids={concluding === null ? [] : [concluding]}
        opened={concluding !== null}
        onClose={() => setConcluding(null)}
      />
    </>
  );
}
