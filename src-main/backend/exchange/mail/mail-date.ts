/** RFC 5322 dates, with the obsolete forms that mail still has. */

export interface MailDate {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  /** Minutes east of UTC; null if the mail does not say where the sender's clock stood (`-0000`, unknown letters). */
  readonly offset: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of UTC. RFC 5322's names, and those that European and Japanese mailers use. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['bst', 60],
  ['west', 60],
  ['cet', 60],
  ['mez', 60],
  ['cest', 120],
  ['mesz', 120],
  ['eet', 120],
  ['eest', 180],
  ['jst', 540],
  ['kst', 540],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);

const DATE =
  /(\d{1,2})[ \t-]+([a-z]{3})[a-z]*\.?[ \t-]+(\d{2,4})[ \t,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?[ \t]*([+-]\d{4}|[a-z]{1,5})?/i;

/** The first and the last instant taken for a date of mail: 1970 to 2199. */
const LATEST = Date.UTC(2200, 0, 1);

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

function zoneMinutes(zone: string): number | null {
  const numeric = /^([+-])(\d\d)(\d\d)$/.exec(zone);
  if (!numeric) return ZONES.get(zone.toLowerCase()) ?? null;
  if (zone === '-0000') return null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return Number(numeric[3]) > 59 || minutes > 14 * 60 ? null : numeric[1] === '-' ? -minutes : minutes;
}

/** Null if there is no date in it, or one that no calendar has (30 February). */
export function parseMailDate(text: string): MailDate | null {
  const match = DATE.exec(text.slice(0, 200));
  if (!match) return null;
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '0', zone = ''] = match;
  const monthIndex = MONTHS.indexOf(month.toLowerCase());
  const [d, h, min] = [Number(day), Number(hour), Number(minute)];
  const local = Date.UTC(fullYear(year), monthIndex, d, h, min, Math.min(Number(second), 59));
  const check = new Date(local);
  if (monthIndex < 0 || check.getUTCDate() !== d || check.getUTCHours() !== h || check.getUTCMinutes() !== min)
    return null;
  const offset = zoneMinutes(zone);
  const at = local - (offset ?? 0) * 60_000;
  return at >= 0 && at < LATEST ? { at, offset } : null;
}
