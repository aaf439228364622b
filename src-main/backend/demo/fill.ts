import { STAFF } from '#db/seed/demo/staff.ts';
import { seededRandom } from '#db/seed/random.ts';
import { setMeta } from '../database/meta.ts';
import { caseTimes } from './cases.ts';
import { createCasting } from './casting.ts';
import { createDesk, type DemoOffice, type Desk } from './desk.ts';
import { doublesOf } from './doubles.ts';
import { rememberExchanges } from './exchanges.ts';
import { makeIndicators } from './indicators.ts';
import { createLaptops, forgetOperationsOfOthers, letLaptopsIn, livesOfLaptops } from './laptops.ts';
import { livesOf } from './people-life.ts';
import { noteCountries, relateOrganisations } from './relations.ts';
import { writeReports } from './reports.ts';
import { leaveDrafts, saveViews, setUpOffice } from './set-up.ts';
import { type Deed, deedsOf } from './story/index.ts';

export interface DemoOptions {
  /** The same seed and present give the same office. */
  readonly seed: number;
  /** Epoch ms: the history ends here, and meetings and deadlines lie around it. */
  readonly now: number;
  /** Told how many of the deeds are done, the first time with none. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

const MINUTE = 60_000;
const YEARS = 3;
const MANAGER = STAFF.find(({ role }) => role === 'manager') ?? STAFF[0];

/**
 * Tells three years of an invented helpdesk through the program's own services: each deed at its time and in the name of
 * the colleague who did it, so that history, numbers, stamps and deadlines come out as in life. All of it or nothing.
 */
export async function fillDemoOffice(office: DemoOffice, options: DemoOptions): Promise<void> {
  const { sqlite } = office.context;
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    await fill(office, options);
    sqlite.exec('COMMIT');
  } catch (error) {
    sqlite.exec('ROLLBACK');
    throw error;
  }
}

async function fill(office: DemoOffice, { seed, now, onProgress = () => {} }: DemoOptions): Promise<void> {
  const from = startOf(now);
  const laptops = createLaptops(office.context);
  const desk = createDesk(office, laptops);
  office.clock.setTime(from);
  await setUpOffice(office.context, desk);
  letLaptopsIn(office.context, desk.staffId);
  const deeds = history(from, now, seed, livesOfLaptops(now, laptops.context));
  for (const [done, deed] of deeds.entries()) {
    onProgress({ done, total: deeds.length });
    await carryOut(desk, deed);
  }
  onProgress({ done: deeds.length, total: deeds.length });
  desk.begin(now - MINUTE, STAFF[0]);
  await relateOrganisations(desk);
  await noteCountries(desk);
  await saveViews(desk);
  desk.begin(now - MINUTE, MANAGER);
  await makeIndicators(desk);
  desk.begin(now - MINUTE, STAFF[0]);
  await writeReports(desk);
  await leaveDrafts(desk);
  forgetOperationsOfOthers(office.context);
  rememberExchanges(office.context, now);
  setMeta(office.context.sqlite, 'demo', 'yes');
}

async function carryOut(desk: Desk, { at, staff, run }: Deed): Promise<void> {
  desk.begin(at, staff);
  await run(desk);
}

/** Morning of the first day of the month three years ago. */
function startOf(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear() - YEARS, date.getUTCMonth() + 1, 1, 7, 30);
}

/** What all did, the earliest first; at one instant in the order in which it was told. */
function history(from: number, now: number, seed: number, others: readonly Deed[]): readonly Deed[] {
  const random = seededRandom(seed);
  const cast = createCasting();
  const told = caseTimes(from, now, random).flatMap((time, i) => deedsOf(cast(time, seededRandom(seed + 1 + i)), now));
  const deeds = [...livesOf(from, now, random), ...told, ...doublesOf(now), ...others];
  return deeds.filter(({ at }) => at < now - MINUTE).toSorted((a, b) => a.at - b.at);
}
