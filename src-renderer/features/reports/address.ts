import { useNavigate, useSearch } from '@tanstack/react-router';
import { isDay } from '#shared/domain/days.ts';
import { indicatorById } from '#shared/domain/indicators.ts';
import { type Days, presetDays } from './presets.ts';

/** A figure of the report, or one row of its breakdown. */
export interface OpenedFigure {
  /** Of the register, or of an own indicator. */
  readonly id: string;
  readonly part: { readonly dimension: string; readonly key: string } | null;
}

/** What the address of the report holds: its days and the figure whose records are open. */
interface ReportAddress {
  readonly days: Days | null;
  readonly opened: OpenedFigure | null;
}

type Unknown = Readonly<Record<string, unknown>>;

/** Own indicators are named by their id; whether there is one, the backend knows. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Reads which figure is open. */
function openedFigure({ figure, by, key }: Unknown): OpenedFigure | null {
  const isKnown = typeof figure === 'string' && (indicatorById(figure) !== undefined || UUID.test(figure));
  const part = typeof by === 'string' && typeof key === 'string' ? { dimension: by, key } : null;
  return isKnown ? { id: figure, part } : null;
}

const figureSearch = (opened: OpenedFigure | null): Unknown => ({
  ...(opened === null ? {} : { figure: opened.id }),
  ...(opened?.part ? { by: opened.part.dimension, key: opened.part.key } : {}),
});

const isDayText = (value: unknown): value is string => typeof value === 'string' && isDay(value);

/** Reads an address; what is missing or broken is left out. */
export function parseReportAddress({ from, to, ...rest }: Unknown): ReportAddress {
  const days = isDayText(from) && isDayText(to) && from <= to ? { from, to } : null;
  return { days, opened: openedFigure(rest) };
}

const searchOf = (days: Days, opened: OpenedFigure | null): Unknown => ({
  ...days,
  ...figureSearch(opened),
});

/** The report's place in the address, so that every period and every opened figure has a link, and Back closes it. */
export function useReportAddress(today: string) {
  const navigate = useNavigate();
  const address = parseReportAddress(useSearch({ strict: false }) as Unknown);
  const days = address.days ?? presetDays('thisYear', today, null) ?? { from: today, to: today };
  const go = (search: Unknown, replace: boolean): void =>
    void navigate({ to: '/reports', search: search as never, replace });
  return {
    days,
    opened: address.opened,
    setDays: (next: Days) => go(searchOf(next, address.opened), true),
    open: (figure: OpenedFigure) => go(searchOf(days, figure), address.opened !== null),
    close: () => go(searchOf(days, null), true),
  };
}

/** The place of a written report: which of its issues is shown, none for what is in the making, and the open figure. */
export function useWrittenAddress(id: string) {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Unknown;
  const opened = openedFigure(search);
  const issueId = typeof search.issue === 'string' ? search.issue : null;
  const go = (issue: string | null, figure: OpenedFigure | null, replace: boolean): void =>
    void navigate({
      to: '/reports/$id',
      params: { id },
      search: { ...(issue === null ? {} : { issue }), ...figureSearch(figure) } as never,
      replace,
    });
  return {
    issueId,
    opened,
    showIssue: (issue: string | null) => go(issue, null, false),
    open: (figure: OpenedFigure) => go(issueId, figure, opened !== null),
    close: () => go(issueId, null, true),
  };
}
