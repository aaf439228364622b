import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import type { Client } from '#shared/contract/index.ts';
import * as lists from '#shared/domain/lists.ts';
import { localDay } from '#shared/domain/zones.ts';
import { type Backend, openBackend, openDemoBackend } from '../backend.ts';
import { getMeta } from '../database/meta.ts';
import { SECRETS_FILE } from '../ports/secrets.ts';
import { createDemoClock, type DemoOffice, fillDemoOffice } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
/** Sunday 22 November 2026, 09:40 in Strasbourg. */
const NOW = Date.UTC(2026, 10, 22, 8, 40);
const SEED = 20_241;
/** Filling takes a few seconds of a machine of one's own; others work on this one. */
const LONG = 120_000;

const opened: { readonly backend: Backend; readonly dataDir: string }[] = [];

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ejrc-demo-'));
}

function emptyOffice(): DemoOffice & { readonly backend: Backend; readonly client: Client } {
  const dataDir = freshFolder();
  const clock = createDemoClock(SEED, () => {});
  const backend = openBackend({ dataDir, rootDir, ports: clock.ports });
  opened.push({ backend, dataDir });
  const { context } = backend;
  const clientOf: DemoOffice['clientOf'] = (over) => createRouterClient(backend.router, { context: over });
  return { backend, context, clientOf, client: clientOf(context), clock };
}

/** @param sameKeys of another demo office: a device's keys are made by chance, whatever the seed */
async function demoOffice(sameKeys?: Backend['context']): Promise<ReturnType<typeof emptyOffice>> {
  const office = emptyOffice();
  if (sameKeys !== undefined) {
    copyFileSync(join(sameKeys.dataDir, SECRETS_FILE), join(office.context.dataDir, SECRETS_FILE));
  }
  await fillDemoOffice(office, { seed: SEED, now: NOW });
  return office;
}

/** One hash over every row of every table that a demo office holds. */
function digest({ sqlite }: Backend['context']): string {
  const hash = createHash('sha256');
  for (const table of [...Object.keys(entities), 'chg', 'operation', 'meta', 'ref', 'draft']) {
    for (const row of sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().iterate()) {
      hash.update(JSON.stringify(row, (_, value: unknown) => (Buffer.isBuffer(value) ? value.toString('hex') : value)));
    }
  }
  return hash.digest('hex');
}

let office: ReturnType<typeof emptyOffice>;
const column = (text: string): unknown[] => office.context.sqlite.prepare(text).pluck().all();
const count = (text: string): number =>
  office.context.sqlite.prepare(`SELECT count(*) FROM ${text}`).pluck().get() as number;

beforeAll(async () => {
  office = await demoOffice();
}, LONG);

afterAll(() => {
  for (const { backend, dataDir } of opened) {
    backend.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

describe('the demo office', () => {
  test(
    'is the same with the same seed and present',
    async () => {
      const again = await demoOffice(office.context);
      expect(digest(again.context)).toBe(digest(office.context));
    },
    LONG,
  );

  test('has about 400 inquiries over three years, 60 organisations, 150 people, four offices', () => {
    expect(count('inquiry WHERE deleted_at IS NULL')).toBeGreaterThan(390);
    expect(count('inquiry WHERE deleted_at IS NULL')).toBeLessThan(420);
    expect(count('inquiry WHERE deleted_at IS NOT NULL')).toBeGreaterThan(2);
    const doubles = { organisations: 1, people: 3 };
    expect(count('organisation')).toBe(60 + doubles.organisations);
    expect(count('person')).toBe(150 + doubles.people);
    expect(count('office')).toBe(4);
    const months = column("SELECT DISTINCT strftime('%Y-%m', received_at / 1000, 'unixepoch') FROM inquiry ORDER BY 1");
    expect(months).toHaveLength(36);
    expect([months[0], months.at(-1)]).toEqual(['2023-12', '2026-11']);
    expect(column('SELECT max(created_at) FROM inquiry')[0]).toBeLessThan(NOW);
  });

  test('its log agrees with its rows, and its files are whole', async () => {
    const { findings, changes } = await office.client.maintenance.check();
    expect(findings).toEqual([]);
    expect(changes).toBeGreaterThan(15_000);
  });

  test.each([
    ['inquiry', 'status', lists.INQUIRY_STATUSES],
    ['inquiry', 'outcome', lists.OUTCOMES],
    ['inquiry', 'channel', lists.CHANNELS],
    ['inquiry', 'priority', lists.PRIORITIES],
    ['inquiry', 'language', lists.LANGUAGES],
    ['entry', 'kind', lists.ENTRY_KINDS],
    ['match', 'state', lists.MATCH_STATES],
    ['meeting', 'form', lists.MEETING_FORMS],
    ['meeting', 'state', lists.MEETING_STATES],
    ['meeting', 'laterality', lists.LATERALITIES],
    ['participant', 'role', lists.PARTICIPANT_ROLES],
    ['participant', 'attendance', lists.ATTENDANCES],
    ['participant', 'side', lists.SIDES],
    ['interpreter', 'mode', lists.INTERPRETATION_MODES],
    ['cooperation', 'type', lists.COOPERATION_TYPES],
    ['cooperation', 'novelty', lists.NOVELTIES],
    ['consent', 'purpose', lists.CONSENT_PURPOSES],
    ['staff_member', 'role', lists.STAFF_ROLES],
    ['template', 'language', lists.LANGUAGES],
    ['organisation', 'kind', lists.ORGANISATION_KINDS.filter((kind) => kind !== 'other')],
  ] as const)('every value of %s.%s occurs', (table, field, values) => {
    const found = column(`SELECT DISTINCT ${field} FROM ${table} WHERE deleted_at IS NULL`);
    expect(values.filter((value) => !found.includes(value))).toEqual([]);
  });

  test('every form of cooperation is asked for', () => {
    expect(column("SELECT DISTINCT value FROM label WHERE facet = 'form'")).toHaveLength(
      lists.COOPERATION_FORMS.length,
    );
  });

  test('numbers are given once, in the year in which they were given', () => {
    const rows = office.context.sqlite.prepare('SELECT number, created_at, received_zone FROM inquiry').raw().all();
    expect(new Set(rows.map((row) => (row as [string])[0])).size).toBe(rows.length);
    for (const [number, createdAt, zone] of rows as [string, number, string][]) {
      expect(number.slice(0, 4)).toBe(localDay(createdAt, zone).slice(0, 4));
    }
  });

  test('every change was made by someone of the staff, each of whom did some', () => {
    const actors = column('SELECT DISTINCT actor FROM chg WHERE op > (SELECT min(op) FROM chg)');
    expect(actors).not.toContain(null);
    expect(actors).toHaveLength(count('staff_member'));
  });

  test('no address leads outside of the example domains', () => {
    const texts = Object.values(entities).flatMap(({ kind }) =>
      office.context.sqlite.prepare(`SELECT * FROM ${kind}`).raw().all().flat(),
    );
    // The name of a drawing's namespace looks like an address and is none.
    const addresses = texts.flatMap((text) =>
      typeof text === 'string'
        ? [...text.matchAll(/@([\w.-]+\w)|(?<!xmlns=\\?")https?:\/\/([^/\s]+)/gu)].map((hit) => hit[1] ?? hit[2])
        : [],
    );
    expect(addresses.length).toBeGreaterThan(1000);
    expect(addresses.filter((host) => !/(^|\.)example\.(org|eu|jp)$/u.test(host ?? ''))).toEqual([]);
  });

  test('no text has a slot left open', () => {
    const texts = [
      'entry.body',
      'inquiry.subject',
      'inquiry.description',
      'inquiry.next_step',
      'meeting.minutes_ja',
      'task.title',
    ];
    const open = texts.flatMap((name) => {
      const [table, field] = name.split('.');
      return column(`SELECT ${field} FROM ${table} WHERE ${field} LIKE '%{%' OR ${field} LIKE '%undefined%'`);
    });
    expect(open).toEqual([]);
  });

  test('nothing is dated after the present but what is planned', () => {
    expect(count(`entry WHERE at > ${NOW}`)).toBe(0);
    expect(count(`meeting WHERE state = 'held' AND (end_at > ${NOW} OR start_at < created_at)`)).toBe(0);
    expect(count(`meeting WHERE state = 'planned' AND start_at > ${NOW}`)).toBeGreaterThan(6);
  });

  test('what is held has minutes in both languages; agreements have evidence and follow-ups', () => {
    expect(count("meeting WHERE state = 'held' AND minutes_en IS NOT NULL AND minutes_ja IS NOT NULL")).toBeGreaterThan(
      120,
    );
    expect(count('cooperation WHERE evidence_file_id IS NOT NULL')).toBeGreaterThan(40);
    expect(count('cooperation WHERE follow_up_3_on IS NOT NULL')).toBeGreaterThan(40);
  });

  test('some were put on hold and went on, some were reopened', () => {
    expect(count(`chg WHERE json_extract(patch, '$.heldOn') IS NOT NULL`)).toBeGreaterThan(12);
    expect(
      count(`chg WHERE json_extract(patch, '$.status') IS NOT NULL AND json_type(patch, '$.concludedAt') = 'null'`),
    ).toBeGreaterThan(3);
  });

  test('advice was asked for, given, approved, sent back with its reason and withdrawn; some waits, late', async () => {
    const ended = column("SELECT state FROM advice WHERE state <> 'open' GROUP BY state HAVING count(*) > 2");
    expect(ended.toSorted()).toEqual(['answered', 'approved', 'sent-back', 'withdrawn']);
    expect(count("advice WHERE state = 'sent-back' AND entry_id IS NULL")).toBe(0);
    expect(count(`advice WHERE created_at > ${NOW} OR answered_at > ${NOW} OR answered_at <= created_at`)).toBe(0);
    const mine = await office.client.advice.queue({ queue: 'mine' });
    const open = await office.client.advice.queue({ queue: 'open' });
    const { today } = await office.client.session.get();
    for (const requests of [mine, open]) {
      expect(requests.some(({ dueOn }) => dueOn !== null && dueOn < today)).toBe(true);
      expect(requests.some(({ dueOn }) => dueOn !== null && dueOn >= today)).toBe(true);
    }
    expect(open.length).toBeGreaterThan(10);
    const askers = new Set((await office.client.advice.queue({ queue: 'asked' })).map(({ askedById }) => askedById));
    expect(askers.size).toBe(1);
  });

  test('people have every name form: variant kanji, kana, other scripts with their Latin letters', () => {
    expect(count("person WHERE family_native IN ('髙島', '渡邉', '𠮷田') AND family_kana IS NOT NULL")).toBe(3);
    expect(count("person WHERE name_language IN ('sr', 'ar', 'ja') AND family_latin IS NULL")).toBe(0);
    expect(count('consent WHERE withdrawn_on IS NOT NULL')).toBeGreaterThan(2);
    expect(count('affiliation WHERE to_on IS NOT NULL')).toBeGreaterThan(3);
  });

  test('some were put in twice, under other names, and nobody else looks like them', async () => {
    office.context.duplicates.pass.work(Number.POSITIVE_INFINITY);
    const { rows } = await office.client.duplicates.page({ filter: {}, after: null, limit: 50 });
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['organisation', 'person', 'person', 'person']);
  });

  test('was written on the laptops of its staff, of which each is known with what it has', async () => {
    const { devices, offices, lastExchangeAt } = await office.client.sync.overview();
    const members = devices.filter(({ standing }) => standing === 'member');
    expect(members).toHaveLength(count('staff_member'));
    expect(new Set(members.map(({ office }) => office)).size).toBe(4);
    expect(devices.map(({ standing }) => standing)).toEqual(expect.arrayContaining(['revoked', 'unapproved']));
    const listed = await office.client.devices.list();
    expect(listed.filter(({ changes }) => changes > 100)).toHaveLength(members.length);
    expect(devices.every(({ ahead }) => ahead === 0)).toBe(true);
    expect(offices.find(({ office: name }) => name === 'Gifu')?.lacks).toBeGreaterThan(50);
    expect(offices.find(({ office: name }) => name === 'CEEJA')?.lacks).toBe(0);
    expect(lastExchangeAt).toBeGreaterThan(NOW - 86_400_000);
  });

  test('leaves to undo only what was done on the laptop at which it opens', () => {
    const others = 'operation o JOIN chg c ON c.op = o.op JOIN ref r ON r.n = c.device';
    expect(count(`${others} WHERE r.value <> '${office.context.writer.device.id}'`)).toBe(0);
  });

  test('opens at the desk of an officer of CEEJA whose day is full', async () => {
    const session = await office.client.session.get();
    expect(session).toMatchObject({ demo: true, profile: { name: 'Martina Weber', role: 'officer' } });
    const today = await office.client.today.get();
    expect(today.followUps.some(({ nextStepOn }) => nextStepOn === session.today)).toBe(true);
    expect(today.followUps.some(({ nextStepOn }) => (nextStepOn ?? '') < session.today)).toBe(true);
    expect(today.meetings.some(({ startAt }) => localDay(startAt, 'Europe/Paris') === session.today)).toBe(true);
    expect(today.meetings.some(({ startAt }) => startAt > NOW + 86_400_000)).toBe(true);
    expect(today.tasks.length).toBeGreaterThan(0);
    expect(today.unassigned.length).toBeGreaterThan(0);
    expect(today.waiting.length).toBeGreaterThan(0);
    expect(today.drafts).toHaveLength(2);
    const views = await office.client.views.list({ list: 'inquiries' });
    const names = ['Drittregionen', 'Meine offenen', 'Wartet auf Präfektur', '岐阜県の案件'];
    expect(views.map(({ name }) => name).toSorted()).toEqual(names);
  });
});

test('a fill that is broken off leaves an empty office', async () => {
  const whole = emptyOffice();
  const put = () => {
    throw new Error('disk gone');
  };
  const context = { ...whole.context, files: { ...whole.context.files, put } };
  await expect(fillDemoOffice({ ...whole, context }, { seed: SEED, now: NOW })).rejects.toThrow();
  expect(whole.context.sqlite.prepare('SELECT count(*) FROM chg').pluck().get()).toBe(0);
  expect(getMeta(whole.context.sqlite, 'profile')).toBeUndefined();
});

test(
  'an office that is there already is opened as it is',
  async () => {
    const dataDir = freshFolder();
    const first = openBackend({ dataDir, rootDir });
    const client = createRouterClient(first.router, { context: first.context });
    const { offices } = await client.session.get();
    const profile = { name: 'Test', email: null, role: 'officer', language: 'en', zone: 'Europe/Paris' } as const;
    await client.session.saveProfile({ ...profile, officeId: offices[0]?.id ?? '' });
    first.close();
    const backend = await openDemoBackend({ dataDir, rootDir });
    opened.push({ backend, dataDir });
    expect(backend.context.sqlite.prepare('SELECT count(*) FROM inquiry').pluck().get()).toBe(0);
    expect(getMeta(backend.context.sqlite, 'demo')).toBeUndefined();
  },
  LONG,
);
