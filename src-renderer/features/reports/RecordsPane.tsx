import { useQuery } from '@tanstack/react-query';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { useOrpc } from '../../rpc/orpc.tsx';
import type { OpenedFigure } from './address.ts';
import type { Days } from './presets.ts';
import { RecordsView } from './RecordsView.tsx';

interface RecordsPaneProps {
  readonly days: Days;
  readonly opened: OpenedFigure;
  /** Of this issue of a report, as it counted them. */
  readonly issueId?: string | undefined;
  /** Names the figure, once it is there. */
  readonly document: ReportDocument | undefined;
  readonly onClose: () => void;
}

/** The records that a figure counted, as many as it says. */
export function RecordsPane({ days, opened, issueId, document: report, onClose }: RecordsPaneProps) {
  const orpc = useOrpc();
  const { id, part } = opened;
  const { data, error, refetch } = useQuery(
    orpc.reports.records.queryOptions({
      input: { ...days, indicatorId: id, breakdown: part, ...(issueId === undefined ? {} : { issueId }) },
    }),
  );
  const [name, row] = namesOf(opened, report);
  return (
    <RecordsView
      which={`${id} ${part?.dimension} ${part?.key}`}
      name={name}
      row={row}
      data={data}
      error={error}
      isRegions={id === 'regions-supported'}
      withGender={id === 'women-among-participants'}
      onRetry={() => void refetch()}
      onClose={onClose}
    />
  );
}

/** The figure's name, and that of the row of its breakdown. */
function namesOf({ id, part }: OpenedFigure, report: ReportDocument | undefined): readonly [string, string | null] {
  const sections = report?.sections ?? [];
  const name = sections.flatMap(({ figures }) => figures).find(({ indicatorId }) => indicatorId === id)?.name ?? '';
  if (part === null) return [name, null];
  const table = sections.flatMap(({ tables }) => tables).find((one) => one.id === `${id}.${part.dimension}`);
  const cell = table?.rows[table.keys?.indexOf(part.key) ?? -1]?.[0];
  return [name, cell?.kind === 'text' ? cell.text : part.key];
}
