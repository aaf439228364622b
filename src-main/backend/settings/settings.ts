import { setting } from '#db/schema/index.ts';
import { type Settings, settings as schema } from '#shared/contract/settings.ts';
import { ANSWER_WORKING_DAYS, QUALIFY_WORKING_DAYS } from '#shared/domain/deadlines.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

/** Longer than a grant and the audits after it. */
const HISTORY_YEARS = 10;

const DEFAULTS: Settings = {
  answerDays: ANSWER_WORKING_DAYS,
  qualifyDays: QUALIFY_WORKING_DAYS,
  historyYears: HISTORY_YEARS,
};

/** The helpdesk's settings; one that is missing, or that this version can't read, has its default. */
export function readSettings({ sqlite }: Pick<Context, 'sqlite'>): Settings {
  const rows = prepared(sqlite, 'SELECT key, value FROM setting WHERE deleted_at IS NULL').all() as readonly {
    key: string;
    value: string | null;
  }[];
  const stored = new Map(rows.map(({ key, value }) => [key, value === null ? null : (JSON.parse(value) as unknown)]));
  const read = <K extends keyof Settings>(key: K): Settings[K] => {
    const parsed = schema.shape[key].safeParse(stored.get(key));
    return parsed.success ? parsed.data : DEFAULTS[key];
  };
  return {
    answerDays: read('answerDays'),
    qualifyDays: read('qualifyDays'),
    historyYears: read('historyYears'),
  };
}

/** Each setting is a record of its own, so that two people's changes to different ones meet. */
export function saveSettings(write: Write, values: Partial<Settings>): void {
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined) write.put(setting, { id: hashedId('setting', key), key, value });
  }
}
