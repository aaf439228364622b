import { describe, expect, test } from 'vitest';
import { type Client, contract } from '#shared/contract/index.ts';
import { type Device, device, emptyDevice, TEST_NOW } from './testing/device.ts';

/** Names of procedures that only answer. */
const READS = new Set(
  'get list page names count countByStatus ids find counts range timeline suggest suggestNovelty tags propose read suggestions preview extent erasures history standing watch heads document records readMail readCsv previewCsv previewRows errorsCsv check keptBackups inspectBackup request readRequest inspectSnapshot inspectBundle overview quarantine ofRecord of graph candidates parts complete state mappings underWay saved draft issued differences announced templates sampleTemplate queue groups links remaking'.split(
    ' ',
  ),
);

/** What changes something and is not taken back by undo, each with its reason. */
const NEVER_UNDONE: Readonly<Record<string, string>> = {
  'changes.undo': 'taken back by redo',
  'changes.redo': 'taken back by undo',
  'changes.stop': 'ends an undo that is under way: then nothing was taken back',
  'drafts.save': 'typing that is not yet a record, kept on this device only',
  'drafts.discard': 'typing that is not yet a record, kept on this device only',
  'session.takeProfile': 'the first run: nobody would be left to work',
  'privacy.access': 'makes a file, whose line in the log nothing takes back',
  'devices.snapshot': 'makes a file, changes no record',
  'devices.receiveSnapshot': 'a file laid aside for joining, no record',
  'devices.discardSnapshot': 'a file laid aside for joining, no record',
  'devices.join': 'asks first, and keeps the former database among the backups',
  'exports.list': 'makes a file; nothing takes a line out of the privacy log',
  'exports.copy': 'only answers; nothing takes a line out of the privacy log',
  'letters.make': 'makes a file; nothing takes a line out of the privacy log',
  'maintenance.backup': 'makes a file, changes no record',
  'maintenance.receiveBackup': 'a file laid aside for a restore, no record',
  'maintenance.discardBackup': 'a file laid aside for a restore, no record',
  'maintenance.compact': 'takes out of the log what is too old to be undone, by the command line only',
  'maintenance.restore': 'asks first, and keeps the former database among the backups',
  'search.reindex': 'makes what follows from the records, changes no record',
  'privacy.erase': 'asks first; that it can’t be undone is what it is for',
  'packets.make': 'makes a file that has left; what it asks for is withdrawn',
  'packets.receive': 'a file laid aside to be opened, no record',
  'packets.open': 'a file laid aside to be looked at, no record',
  'packets.reply': 'makes a file, changes no record',
  'packets.close': 'a file laid aside to be looked at, no record',
  'reviews.pdf': 'makes a file; nothing takes a line out of the privacy log',
  'dashboard.pdf': 'makes a file; nothing takes a line out of the privacy log',
  'reports.export': 'makes a file; nothing takes a line out of the privacy log',
  'reports.exportWritten': 'makes a file; nothing takes a line out of the privacy log',
  'meetings.ics': 'makes a file; nothing takes a line out of the privacy log',
  'sync.exportBundle': 'makes a file, changes no record',
  'sync.receiveBundle': 'a file laid aside to be taken in, no record',
  'sync.discardBundle': 'a file laid aside to be taken in, no record',
  'sync.applyBundle': 'what others did is theirs to take back',
  'ways.add': 'set up on this device only, no record',
  'ways.test': 'changes nothing',
  'ways.update': 'set up on this device only, no record',
  'ways.remove': 'set up on this device only, no record',
  'ways.exchange': 'takes in what others did, which they undo',
};

/** Undone like the others; what they need, a file as it comes or a conflict of two laptops, is made beside them. */
const SHOWN_ELSEWHERE = new Set([
  // By another person than who asked.
  'advice.answer',
  'packets.take',
  'imports.fileMail',
  'imports.applyCsv',
  'conflicts.resolve',
  'devices.continueAlone',
  'sync.acceptQuarantined',
]);

const MAPPING = {
  name: 'Messekontakte',
  kind: 'people' as const,
  columns: [{ header: 'Wer', field: 'fullName' as const }],
  existing: 'update' as const,
  country: null,
  organisationKind: 'other' as const,
};

const INDICATOR = {
  counts: 'inquiry' as const,
  measure: { kind: 'count' as const },
  date: 'received',
  conditions: [],
  breakdowns: [],
};

const ASKED = { wish: 'sign-off', question: 'Passt das?', adviserId: null, dueOn: '2026-11-30' } as const;

/** An office in which every kind of record stands. */
async function office({ client }: Device) {
  const made = async (answer: Promise<{ id: string }>): Promise<string> => (await answer).id;
  const { profile } = await client.session.get();
  if (profile === null) throw new Error('no profile');
  const { id: _id, ...own } = profile;
  await client.session.saveProfile({ ...own, role: 'manager' });
  const organisation = (nameNative: string) =>
    made(client.organisations.create({ nameNative, kind: 'cluster', country: 'FR' }));
  const organisationId = await organisation('Pôle Véhicule du Futur');
  const otherId = await organisation('岐阜県機械工業会');
  const thirdId = await organisation('Hồng Hà');
  const personId = await made(client.people.create({ familyNative: '髙島', affiliation: { organisationId } }));
  const leaverId = await made(client.people.create({ familyNative: 'Weiß' }));
  const inquiryId = await made(client.inquiries.create({ subject: 'Wasserstoff' }));
  const doubleId = await made(client.inquiries.create({ subject: 'Wasserstoff', nextStep: '電話する' }));
  const meeting = { form: 'online', startAt: TEST_NOW, endAt: TEST_NOW + 3_600_000, zone: 'Europe/Paris' } as const;
  const meetingId = await made(
    client.meetings.create({ ...meeting, title: 'Vorgespräch', participants: [{ personId }] }),
  );
  const interpreting = { languageFrom: 'en', languageTo: 'ja', mode: 'consecutive' } as const;
  const consent = { personId, purpose: 'case-handling', basis: 'consent', givenOn: '2026-11-01' } as const;
  const agreement = { title: 'Memorandum', type: 'memorandum', agreedOn: '2026-11-20' } as const;
  const [participantId = ''] = (await client.meetings.get({ id: meetingId })).participants.map(({ id }) => id);
  const [affiliationId = ''] = (await client.people.get({ id: personId })).affiliations.map(({ id }) => id);
  const asking = (name: string) => emptyDevice(name).client.devices.request({ ownerName: '架空 花子' });
  const { deviceId: joinedId } = await client.devices.approve(await asking('joined'));
  const reportDays = { from: '2026-01-01', to: '2026-12-31' };
  const reportId = await made(client.reports.create({ ...reportDays, language: 'de' }));
  const { ids } = await client.matches.add({ inquiryId, organisationIds: [organisationId] });
  return {
    ...{ organisationId, otherId, thirdId, personId, leaverId, inquiryId, doubleId, meetingId, participantId },
    ...{ joinedId, joining: (await asking('joining')).text },
    ...{ reportDays, affiliationId, meeting, interpreting, consent, agreement, matchId: ids[0] ?? '' },
    partyId: await made(
      client.inquiries.addParty({ inquiryId, organisationId: otherId, personId: null, role: 'partner', note: null }),
    ),
    interpreterId: await made(client.meetings.addInterpreter({ meetingId, name: 'Sato', ...interpreting })),
    contactId: await made(client.people.addContactPoint({ ownerId: personId, kind: 'email', value: 'a@example.org' })),
    consentId: await made(client.consents.add(consent)),
    entryId: await made(
      client.entries.create({ inquiryId, kind: 'note', at: TEST_NOW, zone: 'Europe/Paris', body: 'Rief zurück' }),
    ),
    adviceId: await made(client.advice.ask({ inquiryId, ...ASKED })),
    taskId: await made(client.tasks.create({ inquiryId, title: 'Nachfassen' })),
    fileId: await made(client.files.add({ ownerId: inquiryId, file: new File(['a'], 'a.txt') })),
    templateId: await made(
      client.templates.save({ name: 'Antwort', language: 'de', subject: 'Re', body: 'Guten Tag' }),
    ),
    reportId,
    storyId: await made(client.reports.saveStory({ reportId, inquiryId, title: 'Wasserstoff', body: 'Gelungen.' })),
    relationId: await made(
      client.relations.add({ kind: 'partner', organisationId, otherOrganisationId: otherId, note: 'Rahmenvertrag' }),
    ),
    indicatorId: await made(client.ownIndicators.save({ names: { de: 'Meldungen' }, definition: INDICATOR })),
    mappingId: await made(client.imports.saveMapping(MAPPING)),
    searchId: await made(client.search.save({ name: 'Stahl', text: 'stahl', shared: false })),
    viewId: await made(client.views.save({ list: 'inquiries', name: 'Meine', shared: false, definition: {} })),
    cooperationId: await made(client.cooperations.create({ ...agreement, organisationIds: [organisationId, otherId] })),
  };
}
type Office = Awaited<ReturnType<typeof office>>;

type Change = (client: Client, office: Office) => Promise<{ op: number | null }>;

/** One call of each procedure that changes records. */
const CHANGES: Readonly<Record<string, Change>> = {
  'session.saveProfile': async (client) => {
    const { profile } = await client.session.get();
    if (profile === null) throw new Error('no profile');
    const { id: _id, ...known } = profile;
    return client.session.saveProfile({ ...known, name: 'Anders' });
  },
  'session.saveOffice': (client) => client.session.saveOffice({ name: 'Nagoya', country: 'JP', zone: 'Asia/Tokyo' }),
  'devices.approve': (client, { joining }) => client.devices.approve({ text: joining }),
  'devices.revoke': (client, { joinedId }) => client.devices.revoke({ deviceId: joinedId }),
  'devices.rename': (client, { joinedId }) => client.devices.rename({ deviceId: joinedId, name: 'Messelaptop' }),
  'settings.save': (client) => client.settings.save({ answerDays: 3 }),
  'organisations.create': (client) => client.organisations.create({ nameNative: 'Neu', kind: 'other', country: 'DE' }),
  'organisations.update': (client, { organisationId, otherId }) =>
    client.organisations.update({ ids: [organisationId, otherId], patch: { country: 'DE' } }),
  'organisations.remove': (client, { organisationId }) => client.organisations.remove({ ids: [organisationId] }),
  'organisations.restore': (client, { organisationId }) => client.organisations.restore({ ids: [organisationId] }),
  'people.create': (client, { organisationId }) =>
    client.people.create({ familyNative: 'Neu', affiliation: { organisationId } }),
  'people.update': (client, { personId, leaverId }) =>
    client.people.update({ ids: [personId, leaverId], patch: { preferredLanguage: 'ja' } }),
  'people.remove': (client, { personId }) => client.people.remove({ ids: [personId] }),
  'people.restore': (client, { personId }) => client.people.restore({ ids: [personId] }),
  'people.setContactPoints': (client, { personId }) =>
    client.people.setContactPoints({ ownerId: personId, points: [{ kind: 'email', value: 'b@example.org' }] }),
  'people.addContactPoint': (client, { personId }) =>
    client.people.addContactPoint({ ownerId: personId, kind: 'email', value: 'b@example.org' }),
  'people.removeContactPoint': (client, { contactId }) => client.people.removeContactPoint({ id: contactId }),
  'people.addAffiliation': (client, { leaverId, otherId }) =>
    client.people.addAffiliation({ personId: leaverId, organisationId: otherId }),
  'people.updateAffiliation': (client, { affiliationId }) =>
    client.people.updateAffiliation({ id: affiliationId, patch: { role: 'Leiterin' } }),
  'people.removeAffiliation': (client, { affiliationId }) => client.people.removeAffiliation({ id: affiliationId }),
  'relations.add': (client, { organisationId, thirdId }) =>
    client.relations.add({ kind: 'member-of', organisationId: thirdId, otherOrganisationId: organisationId }),
  'relations.update': (client, { relationId }) =>
    client.relations.update({ id: relationId, patch: { toOn: '2026-12-31' } }),
  'relations.remove': (client, { relationId }) => client.relations.remove({ id: relationId }),
  'countryNotes.save': (client) => client.countryNotes.save({ country: 'JP', body: 'Visitenkarten mit beiden Händen' }),
  'thirdRegions.save': (client) =>
    client.thirdRegions.save({ names: { en: 'Gulf', de: 'Golf', fr: 'Golfe', ja: '湾岸' }, countries: ['QA'] }),
  'thirdRegions.remove': (client) => client.thirdRegions.remove({ key: 'africa' }),
  'consents.add': (client, { consent }) => client.consents.add(consent),
  'consents.withdraw': (client, { consentId }) => client.consents.withdraw({ id: consentId, on: '2026-11-22' }),
  'consents.remove': (client, { consentId }) => client.consents.remove({ id: consentId }),
  'inquiries.create': (client) => client.inquiries.create({ subject: 'Neu', labels: { form: ['trade'] } }),
  'inquiries.update': (client, { inquiryId }) =>
    client.inquiries.update({ ids: [inquiryId], patch: { priority: 'high' } }),
  'inquiries.move': (client, { inquiryId }) => client.inquiries.move({ ids: [inquiryId], to: 'acknowledged' }),
  'inquiries.remove': (client, { inquiryId }) => client.inquiries.remove({ ids: [inquiryId] }),
  'inquiries.restore': (client, { inquiryId }) => client.inquiries.restore({ ids: [inquiryId] }),
  'inquiries.addParty': (client, { inquiryId, personId }) =>
    client.inquiries.addParty({ inquiryId, organisationId: null, personId, role: 'partner', note: null }),
  'inquiries.removeParty': (client, { partyId }) => client.inquiries.removeParty({ id: partyId }),
  'labels.set': (client, { inquiryId }) =>
    client.labels.set({ ownerIds: [inquiryId], facet: 'form', values: ['trade', 'tourism'] }),
  'labels.change': (client, { organisationId, otherId }) =>
    client.labels.change({ ownerIds: [organisationId, otherId], facet: 'tag', add: ['wood'], remove: [] }),
  'matches.add': (client, { inquiryId, otherId }) => client.matches.add({ inquiryId, organisationIds: [otherId] }),
  'matches.setState': (client, { matchId }) => client.matches.setState({ ids: [matchId], state: 'proposed' }),
  'matches.introduce': (client, { matchId }) => client.matches.introduce({ ids: [matchId], moveInquiries: true }),
  'matches.remove': (client, { matchId }) => client.matches.remove({ ids: [matchId] }),
  'entries.create': (client, { inquiryId }) =>
    client.entries.create({ inquiryId, kind: 'call', at: TEST_NOW, zone: 'Europe/Paris', body: 'Antwort gegeben' }),
  'entries.update': (client, { entryId }) => client.entries.update({ id: entryId, patch: { body: 'Rief nicht an' } }),
  'entries.remove': (client, { entryId }) => client.entries.remove({ id: entryId }),
  'advice.ask': (client, { inquiryId }) => client.advice.ask({ inquiryId, ...ASKED, wish: 'advice' }),
  'advice.update': (client, { adviceId }) => client.advice.update({ id: adviceId, patch: { dueOn: null } }),
  'advice.withdraw': (client, { adviceId }) => client.advice.withdraw({ id: adviceId }),
  'tasks.create': (client, { organisationId }) => client.tasks.create({ organisationId, title: 'Anrufen' }),
  'tasks.update': (client, { taskId }) => client.tasks.update({ id: taskId, patch: { dueOn: '2026-12-01' } }),
  'tasks.setDone': (client, { taskId }) => client.tasks.setDone({ ids: [taskId], done: true }),
  'tasks.remove': (client, { taskId }) => client.tasks.remove({ id: taskId }),
  'files.add': (client, { meetingId }) => client.files.add({ ownerId: meetingId, file: new File(['b'], 'b.txt') }),
  'files.rename': (client, { fileId }) => client.files.rename({ id: fileId, name: 'c.txt' }),
  'files.remove': (client, { fileId }) => client.files.remove({ id: fileId }),
  'meetings.create': (client, { meeting, inquiryId, personId }) =>
    client.meetings.create({ ...meeting, inquiryIds: [inquiryId], participants: [{ personId }], moveInquiries: true }),
  'meetings.update': (client, { meetingId }) =>
    client.meetings.update({ ids: [meetingId], patch: { place: 'Straßburg' } }),
  'meetings.setState': (client, { meetingId }) =>
    client.meetings.setState({ ids: [meetingId], state: 'held', attended: true, moveInquiries: true }),
  'meetings.remove': (client, { meetingId }) => client.meetings.remove({ ids: [meetingId] }),
  'meetings.restore': (client, { meetingId }) => client.meetings.restore({ ids: [meetingId] }),
  'meetings.addInquiry': (client, { meetingId, inquiryId }) => client.meetings.addInquiry({ meetingId, inquiryId }),
  'meetings.removeInquiry': (client, { meetingId, inquiryId }) =>
    client.meetings.removeInquiry({ meetingId, inquiryId }),
  'meetings.addParticipant': (client, { meetingId, otherId }) =>
    client.meetings.addParticipant({ meetingId, organisationId: otherId }),
  'meetings.updateParticipant': (client, { participantId }) =>
    client.meetings.updateParticipant({ ids: [participantId], patch: { attendance: 'accepted' } }),
  'meetings.removeParticipant': (client, { participantId }) =>
    client.meetings.removeParticipant({ ids: [participantId] }),
  'meetings.addInterpreter': (client, { meetingId, interpreting }) =>
    client.meetings.addInterpreter({ meetingId, name: 'Mori', ...interpreting }),
  'meetings.updateInterpreter': (client, { interpreterId }) =>
    client.meetings.updateInterpreter({ id: interpreterId, patch: { booked: true } }),
  'meetings.removeInterpreter': (client, { interpreterId }) => client.meetings.removeInterpreter({ id: interpreterId }),
  'merges.merge': (client, { inquiryId, doubleId }) =>
    client.merges.merge({ kind: 'inquiry', ids: [doubleId, inquiryId] }),
  'merges.keepApart': (client, { inquiryId, doubleId }) =>
    client.merges.keepApart({ kind: 'inquiry', ids: [doubleId, inquiryId] }),
  'merges.part': (client, { leaverId }) => client.merges.part({ kind: 'person', id: leaverId }),
  'cooperations.create': (client, { agreement, organisationId, otherId }) =>
    client.cooperations.create({
      ...{ ...agreement, organisationIds: [organisationId, otherId] },
      evidence: new File(['d'], 'd.txt'),
    }),
  'cooperations.update': (client, { cooperationId }) =>
    client.cooperations.update({ id: cooperationId, patch: { type: 'twinning' } }),
  'cooperations.setParties': (client, { cooperationId, organisationId, thirdId }) =>
    client.cooperations.setParties({ id: cooperationId, organisationIds: [organisationId, thirdId] }),
  'cooperations.setFollowUp': (client, { cooperationId }) =>
    client.cooperations.setFollowUp({ id: cooperationId, months: 3, doneOn: '2026-11-22' }),
  'cooperations.setEvidence': (client, { cooperationId }) =>
    client.cooperations.setEvidence({ id: cooperationId, file: new File(['e'], 'e.txt') }),
  'cooperations.remove': (client, { cooperationId }) => client.cooperations.remove({ ids: [cooperationId] }),
  'templates.save': (client, { templateId }) =>
    client.templates.save({ id: templateId, name: 'Absage', language: 'de', subject: 'Re', body: 'Leider' }),
  'templates.remove': (client, { templateId }) => client.templates.remove({ id: templateId }),
  'reports.saveTargets': (client, { reportDays }) =>
    client.reports.saveTargets({ ...reportDays, targets: { 'meetings-held': 12 } }),
  'reports.addTemplate': async (client) =>
    client.reports.addTemplate({ file: await client.reports.sampleTemplate({ language: 'de' }) }),
  'reports.create': (client, { reportDays }) => client.reports.create({ ...reportDays, language: 'ja' }),
  'reports.saveText': (client, { reportId }) =>
    client.reports.saveText({ reportId, section: 'summary', body: 'Ein gutes Jahr.' }),
  'reports.saveStory': (client, { reportId, storyId, inquiryId }) =>
    client.reports.saveStory({ id: storyId, reportId, inquiryId, title: 'Wasserstoff', body: 'Sehr gelungen.' }),
  'reports.removeStory': (client, { storyId }) => client.reports.removeStory({ id: storyId }),
  'reports.issue': (client, { reportId }) => client.reports.issue({ id: reportId }),
  'reports.remove': (client, { reportId }) => client.reports.remove({ id: reportId }),
  'ownIndicators.save': (client, { indicatorId }) =>
    client.ownIndicators.save({
      ...{ id: indicatorId, names: { de: 'Antworten', ja: '回答' } },
      definition: { ...INDICATOR, date: 'answered' },
    }),
  'ownIndicators.setRetired': (client, { indicatorId }) =>
    client.ownIndicators.setRetired({ id: indicatorId, retired: true }),
  'imports.saveMapping': (client) => client.imports.saveMapping({ ...MAPPING, existing: 'fill', columns: [] }),
  'imports.removeMapping': (client, { mappingId }) => client.imports.removeMapping({ id: mappingId }),
  'views.save': (client, { viewId }) =>
    client.views.save({ id: viewId, list: 'inquiries', name: 'Unsere', shared: true, definition: { sort: 'number' } }),
  'search.save': (client) => client.search.save({ name: 'Offene', text: 'status:received', shared: true }),
  'search.removeSaved': (client, { searchId }) => client.search.removeSaved({ id: searchId }),
  'views.remove': (client, { viewId }) => client.views.remove({ id: viewId }),
};

/** What has to stand before. */
const FIRST: Readonly<Record<string, Change | undefined>> = {
  'organisations.restore': (client, { organisationId }) => client.organisations.remove({ ids: [organisationId] }),
  'people.restore': (client, { personId }) => client.people.remove({ ids: [personId] }),
  'inquiries.restore': (client, { inquiryId }) => client.inquiries.remove({ ids: [inquiryId] }),
  'meetings.restore': (client, { meetingId }) => client.meetings.remove({ ids: [meetingId] }),
  'meetings.removeInquiry': (client, { meetingId, inquiryId }) => client.meetings.addInquiry({ meetingId, inquiryId }),
  'merges.part': (client, { personId, leaverId }) => client.merges.merge({ kind: 'person', ids: [personId, leaverId] }),
};

const every = Object.entries(contract).flatMap(([concept, procedures]) =>
  Object.keys(procedures).map((name) => ({ name, path: `${concept}.${name}` })),
);

/** Every record that stands, as stored but for its clock. */
function records({ backend }: Device): unknown {
  const { sqlite } = backend.context;
  const tables = sqlite
    .prepare(
      "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'clock' WHERE m.type = 'table'",
    )
    .pluck()
    .all() as readonly string[];
  const standing = tables.map((table) => {
    const rows = sqlite.prepare(`SELECT * FROM ${table} WHERE deleted_at IS NULL ORDER BY id`).all();
    return [table, rows.map((row) => ({ ...(row as object), clock: undefined }))];
  });
  return Object.fromEntries(standing);
}

describe('whatever changes records can be taken back', () => {
  test('each procedure only answers, is undone, or has a reason why not', () => {
    const known = new Set([...Object.keys(CHANGES), ...Object.keys(NEVER_UNDONE), ...SHOWN_ELSEWHERE]);
    const forgotten = every.filter(({ name, path }) => !READS.has(name) && !known.has(path));
    expect(forgotten.map(({ path }) => path)).toEqual([]);
    const paths = every.map(({ path }) => path);
    expect([...known].filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('each gives back exactly what stood before, and does it again', async () => {
    const laptop = await device('ceeja-1');
    const { client } = laptop;
    const made = await office(laptop);
    for (const [path, change] of Object.entries(CHANGES)) {
      await FIRST[path]?.(client, made);
      const before = records(laptop);
      const { op } = await change(client, made);
      const after = records(laptop);
      expect(after, path).not.toEqual(before);
      expect(op, path).not.toBeNull();

      expect(await client.changes.undo(), path).toMatchObject({ name: path, kept: 0 });
      expect(records(laptop), path).toEqual(before);
      expect(await client.changes.redo(), path).toMatchObject({ name: path, kept: 0 });
      expect(records(laptop), path).toEqual(after);
      await client.changes.undo();
      if (FIRST[path] !== undefined) await client.changes.undo();
    }
  });
});
