import { useNavigate, useSearch } from '@tanstack/react-router';
import { type DashboardMark, dashboardMark, LINK_SOURCES, type LinkChoice } from '#shared/contract/dashboard.ts';
import { LINK_LEVELS } from '#shared/domain/cooperation-links.ts';
import { STEP_UNITS, type StepUnit } from '#shared/domain/period-steps.ts';
import { parseReportAddress } from '../address.ts';
import { type Days, presetDays } from '../presets.ts';
import { DASHBOARD } from '../ViewSwitch.tsx';

type Unknown = Readonly<Record<string, unknown>>;

/** What the address of the dashboard holds: its days, how they are cut, what is matched, and the open mark. */
interface DashboardAddress {
  readonly days: Days | null;
  /** Null for the one that fits. */
  readonly unit: StepUnit | null;
  readonly choice: LinkChoice;
  readonly mark: DashboardMark | null;
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** Reads an address; what is missing or broken is left out. */
export function parseDashboardAddress({ unit, of, level, third, mark, ...rest }: Unknown): DashboardAddress {
  const read = dashboardMark.safeParse(mark);
  return {
    days: parseReportAddress(rest).days,
    unit: oneOf(STEP_UNITS, unit) ?? null,
    choice: {
      of: oneOf(LINK_SOURCES, of) ?? 'cases',
      level: oneOf(LINK_LEVELS, level) ?? 'country',
      third: typeof third === 'string' && third !== '' ? third.slice(0, 60) : null,
    },
    mark: read.success ? read.data : null,
  };
}

const searchOf = ({ days, unit, choice, mark }: DashboardAddress): Unknown => ({
  ...days,
  ...(unit === null ? {} : { unit }),
  ...(choice.of === 'cases' ? {} : { of: choice.of }),
  ...(choice.level === 'country' ? {} : { level: choice.level }),
  ...(choice.third === null ? {} : { third: choice.third }),
  ...(mark === null ? {} : { mark }),
});

/** The dashboard's place in the address, so that every period and every opened mark has a link, and Back closes it. */
export function useDashboardAddress(today: string) {
  const navigate = useNavigate();
  const address = parseDashboardAddress(useSearch({ strict: false }) as Unknown);
  const days = address.days ?? presetDays('thisYear', today, null) ?? { from: today, to: today };
  const here = { ...address, days };
  const go = (change: Partial<DashboardAddress>, replace: boolean): void =>
    void navigate({
      to: '/reports/$id',
      params: { id: DASHBOARD },
      search: searchOf({ ...here, ...change }) as never,
      replace,
    });
  return {
    ...here,
    // Marks hold their own days and their own choice: those of before would no longer be on the screen.
    setDays: (next: Days) => go({ days: next, mark: null }, true),
    setUnit: (unit: StepUnit) => go({ unit, mark: null }, true),
    setChoice: (choice: LinkChoice) => go({ choice, mark: null }, true),
    open: (mark: DashboardMark) => go({ mark }, address.mark !== null),
    close: () => go({ mark: null }, true),
  };
}
