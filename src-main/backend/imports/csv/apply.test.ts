import { describe, expect, test } from 'vitest';
import { type Device, device } from '../../testing/device.ts';
import { csvFile, tableFile } from '../testing/files.ts';
import { apply, preview, readTable } from '../testing/office.ts';

type Client = Device['client'];

const HOUR = 3_600_000;

/** A table of so many people of so many firms. */
function crowd(people: number, firms = 100): File {
  const rows = Array.from({ length: people }, (_, n) => {
    const firm = n % firms;
    return `Familie${n},Vorname${n},p${n}@firma${firm}.example.de,Firma ${firm},Leitung ${n % 7},Deutschland,"de, en"`;
  });
  return tableFile('Name,Vorname,E-Mail,Firma,Funktion,Land,Sprachen', ...rows);
}

async function known(client: Client) {
  const { id: organisationId } = await client.organisations.create({
    kind: 'company',
    nameNative: 'Muster',
    country: 'DE',
  });
  const { id } = await client.people.create({
    familyNative: 'Weber',
    givenNative: 'Claire',
    title: 'Dr.',
    labels: { tag: ['old'] },
    contactPoints: [{ kind: 'email', value: 'weber@example.de' }],
    affiliation: { organisationId, role: 'Buyer' },
  });
  return { id, organisationId };
}

const TABLE = tableFile(
  'Name,Vorname,E-Mail,Titel,Firma,Funktion,Tags,Land',
  'Weber,Claire,weber@example.de,Prof.,Muster,Director,new,DE',
  'Meier,Ute,meier@example.de,,Neue Firma,Chefin,new,DE',
);

describe('the undo of an import', () => {
  test('takes back what it made and gives updated records back as they were; redo does all again', async () => {
    const { client, backend } = await device('ceeja-1');
    const { id, organisationId } = await known(client);
    const before = [await client.people.get({ id }), await client.organisations.get({ id: organisationId })];
    const { token } = await preview(client, TABLE, 'people');
    const { op, counts } = await apply(client, token);
    expect(counts).toMatchObject({ create: 1, update: 1, newOrganisations: 1 });
    const after = await client.people.get({ id });
    expect(after).toMatchObject({
      title: 'Prof.',
      labels: { tag: ['old', 'new'] },
      affiliations: [{ role: 'Director' }],
    });

    const undone = await client.changes.undo({ op: op ?? -1 });
    expect(undone).toMatchObject({ name: 'imports.applyCsv', kept: 0 });
    expect([await client.people.get({ id }), await client.organisations.get({ id: organisationId })]).toEqual(before);
    const alive = (table: string) =>
      backend.context.sqlite.prepare(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`).pluck().get();
    expect([alive('person'), alive('organisation'), alive('affiliation'), alive('contact_point')]).toEqual([
      1, 1, 1, 1,
    ]);

    await client.changes.redo();
    expect(await client.people.get({ id })).toEqual(after);
    expect(alive('person')).toBe(2);
  });

  test('leaves what someone changed since', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await known(client);
    const { op } = await apply(client, (await preview(client, TABLE, 'people')).token);
    await client.people.update({ ids: [id], patch: { title: 'Dr. h. c.' } });
    expect(await client.changes.undo({ op: op ?? -1 })).toMatchObject({ kept: 1 });
    expect(await client.people.get({ id })).toMatchObject({ title: 'Dr. h. c.', affiliations: [{ role: 'Buyer' }] });
  });
});

describe('an import', () => {
  test('is one operation', async () => {
    const { client, backend } = await device('ceeja-1');
    await known(client);
    const operations = () => backend.context.sqlite.prepare('SELECT count(*) FROM operation').pluck().get() as number;
    const before = operations();
    await apply(client, (await preview(client, TABLE, 'people')).token);
    expect(operations()).toBe(before + 1);
  });

  test('is all or nothing: where the last row can’t be written, the first is not either', async () => {
    const { client, backend } = await device('ceeja-1');
    const { token } = await preview(client, crowd(20), 'people');
    backend.context.sqlite.exec(`CREATE TEMP TRIGGER no_more BEFORE INSERT ON main.person
      WHEN NEW.family_native = 'Familie19' BEGIN SELECT RAISE(ABORT, 'no more'); END`);
    await expect(apply(client, token)).rejects.toMatchObject({ code: 'UNEXPECTED' });
    for (const table of ['person', 'organisation', 'contact_point', 'affiliation', 'label']) {
      expect(backend.context.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
  });

  test('of many is written beside, all or nothing: where the last row can’t be written, the first is not either', async () => {
    const { client, backend } = await device('ceeja-1');
    const { sqlite } = backend.context;
    const { token } = await preview(client, crowd(1200), 'people');
    sqlite.exec(`CREATE TRIGGER no_more BEFORE INSERT ON person WHEN NEW.family_native = 'Familie1199'
      BEGIN SELECT RAISE(ABORT, 'no more'); END`);
    await expect(apply(client, token)).rejects.toMatchObject({ code: 'UNEXPECTED' });
    for (const table of ['person', 'organisation', 'contact_point', 'affiliation', 'label']) {
      expect(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
    sqlite.exec('DROP TRIGGER no_more');
    const { op, counts } = await apply(client, token);
    expect(counts).toMatchObject({ create: 1200, newOrganisations: 100 });
    // The writer goes on behind what was written beside it, and the undo takes all of that back.
    const later = await client.people.create({ familyNative: 'Später' });
    expect(later.op).toBeGreaterThan(op ?? Number.POSITIVE_INFINITY);
    const gaps = sqlite.prepare(
      'SELECT count(*) FROM (SELECT seq - row_number() OVER (ORDER BY seq) AS gap FROM chg) GROUP BY gap',
    );
    expect(gaps.all()).toHaveLength(1);
    await client.changes.undo({ op: op ?? -1 });
    expect((await client.people.count({ filter: {} })).all).toBe(1);
  });

  test('of many can be cancelled while it is written, and others who write wait for its end', async () => {
    const { client, backend } = await device('ceeja-1');
    const { sqlite } = backend.context;
    const { token } = await preview(client, crowd(3000), 'people');
    const stop = new AbortController();
    let waited: Promise<unknown> | undefined;
    const running = async () => {
      for await (const event of await client.imports.applyCsv(
        { token, withoutFaulty: false },
        { signal: stop.signal },
      )) {
        if (event.kind !== 'progress' || event.phase !== 'write' || event.done === 0) continue;
        waited ??= client.people.create({ familyNative: 'Wartend' });
        stop.abort();
      }
    };
    await expect(running()).rejects.toThrow();
    await waited;
    expect(sqlite.prepare('SELECT family_native FROM person').pluck().all()).toEqual(['Wartend']);
    expect(await apply(client, (await preview(client, crowd(3000), 'people')).token)).toMatchObject({
      counts: { create: 3000 },
    });
  });

  test('is not checked a second time where nobody wrote since the dry run', async () => {
    const { client } = await device('ceeja-1');
    const { token } = await preview(client, crowd(300), 'people');
    const phases = new Set<string>();
    for await (const event of await client.imports.applyCsv({ token, withoutFaulty: false })) {
      phases.add(event.kind === 'progress' ? event.phase : 'done');
    }
    expect([...phases]).toEqual(['write', 'done']);
  });

  test('with faulty rows is refused unless they are left out knowingly', async () => {
    const { client } = await device('ceeja-1');
    const { token } = await preview(client, csvFile('people-with-errors.csv'), 'people');
    await expect(apply(client, token)).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'rows', reason: 'faulty' },
    });
    expect(await apply(client, token, true)).toMatchObject({ counts: { create: 2, error: 3 } });
  });

  test('whose outcome others have changed since the dry run is refused', async () => {
    const { client } = await device('ceeja-1');
    const { token } = await preview(client, TABLE, 'people');
    await known(client);
    await expect(apply(client, token)).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'preview', reason: 'changed' },
    });
  });

  test('goes on where others have worked on something else', async () => {
    const { client } = await device('ceeja-1');
    const { token } = await preview(client, TABLE, 'people');
    await client.inquiries.create({ subject: 'Meanwhile' });
    expect(await apply(client, token)).toMatchObject({ counts: { create: 2 } });
  });

  test('needs a dry run before, and a table that is still kept', async () => {
    const { client, wait } = await device('ceeja-1');
    const { token } = await readTable(client, TABLE, 'people');
    await expect(apply(client, token)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { kind: 'preview' } });
    wait(2 * HOUR);
    await expect(apply(client, token)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { kind: 'table' } });
  });

  test('tells its progress, ends with the counts, and can’t be carried out twice', async () => {
    const { client } = await device('ceeja-1');
    const { token } = await preview(client, crowd(300), 'people');
    // Somebody writes meanwhile, so that it is checked anew.
    await client.inquiries.create({ subject: 'Meanwhile' });
    const phases = new Set<string>();
    for await (const event of await client.imports.applyCsv({ token, withoutFaulty: false })) {
      phases.add(event.kind === 'progress' ? event.phase : 'done');
    }
    expect([...phases]).toEqual(expect.arrayContaining(['check', 'write', 'done']));
    await expect(apply(client, token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('long work', () => {
  test('ends when it is cancelled, and changes nothing', async () => {
    const { client, backend } = await device('ceeja-1');
    const head = await readTable(client, crowd(20_000), 'people');
    const mapping = head.columns.map(({ field }) => field);
    const plan = { token: head.token, mapping, existing: 'update', country: null, organisationKind: 'other' } as const;
    const stop = new AbortController();
    const running = async () => {
      for await (const event of await client.imports.previewCsv(plan, { signal: stop.signal })) {
        if (event.kind === 'progress' && event.phase === 'check') stop.abort();
      }
    };
    await expect(running()).rejects.toThrow();
    await expect(apply(client, head.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(backend.context.sqlite.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
  });

  test('lets other calls in: a dry run of 10,000 rows over 2,000 people never holds the program for long', async () => {
    const { client } = await device('ceeja-1');
    await apply(client, (await preview(client, crowd(2000), 'people')).token);
    const head = await readTable(client, crowd(10_000), 'people');
    const mapping = head.columns.map(({ field }) => field);
    const plan = { token: head.token, mapping, existing: 'update', country: null, organisationKind: 'other' } as const;
    // The work of this thread alone: what other programs take away from it says nothing.
    const worked = () => {
      const { user, system } = process.threadCpuUsage();
      return (user + system) / 1000;
    };
    let longest = 0;
    let calls = 0;
    let running = true;
    const others = (async () => {
      while (running) {
        const since = worked();
        await client.labels.tags();
        await new Promise((resolve) => setImmediate(resolve));
        longest = Math.max(longest, worked() - since);
        calls += 1;
      }
    })();
    let counts: unknown;
    for await (const event of await client.imports.previewCsv(plan)) if (event.kind === 'done') counts = event.counts;
    running = false;
    await others;
    expect(counts).toMatchObject({ create: 8000, skip: 2000 });
    expect(calls).toBeGreaterThan(10);
    expect(longest).toBeLessThan(80);
  });
});

test('the faulty rows come back as a table with what is wrong in front, to be mended and imported', async () => {
  const { client } = await device('ceeja-1');
  const { token } = await preview(client, csvFile('people-with-errors.csv'), 'people');
  const words = {
    'too-many-cells': 'zu viele Zellen',
    'broken-quotes': 'Anführungszeichen',
    'cell-too-long': '-',
    'undecodable-text': '-',
    'name-missing': 'Name fehlt',
    'not-an-email': 'keine E-Mail-Adresse',
    'country-missing': '-',
    'country-unknown': '-',
    'value-too-long': '-',
  };
  const file = await client.imports.errorsCsv({ token, headings: { row: 'Zeile', problem: 'Fehler' }, words });
  expect(file.name).toBe('people-with-errors-errors.csv');
  expect((await file.text()).split('\r\n')).toEqual([
    'Zeile,Fehler,Name,Vorname,E-Mail,Firma',
    '4,zu viele Zellen,Muster,Max,max@example.org,Muster AG',
    '6,Name fehlt (kein.name@example.org),,,kein.name@example.org,',
    expect.stringMatching(/^7,Anführungszeichen; keine E-Mail-Adresse \(keine-adresse\),Meier,Ute,/u),
    '',
  ]);
});

test('pages of the dry run go on where the last one ended, also under a filter', async () => {
  const { client } = await device('ceeja-1');
  const { token } = await preview(client, csvFile('people-with-errors.csv'), 'people');
  const page = (after: number | null, filter = {}) => client.imports.previewRows({ token, after, limit: 2, ...filter });
  const numbers = ({ rows }: { rows: readonly { number: number }[] }) => rows.map(({ number }) => number);
  const first = await page(null);
  expect([numbers(first), first.next, first.total]).toEqual([[2, 3], 3, 6]);
  expect(numbers(await page(3))).toEqual([4, 6]);
  const last = await page(6);
  expect([numbers(last), last.next]).toEqual([[7, 8], null]);
  expect(numbers(await page(null, { outcome: 'error' }))).toEqual([4, 6]);
  expect(numbers(await page(null, { noticed: true }))).toEqual([2, 3]);
});
