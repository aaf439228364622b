import { advice } from '#db/schema/index.ts';
import { PACKET_ENDING, type PacketCase } from '#shared/contract/packets.ts';
import type { FileEvent } from '#shared/contract/receive-file.ts';
import type { CaseRedaction } from '#shared/contract/reviews.ts';
import type { PACKET_WISHES } from '#shared/domain/advice.ts';
import { uuidv7 } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { ReportCell, ReportDocument } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { keepFromUndo } from '../changes/index.ts';
import { type Context, requireStaff } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { type Run, sendMade } from '../progress/index.ts';
import { caseDocument, cleanerOf, paperWords, peopleInCase } from '../reviews/index.ts';
import { readSession } from '../session/index.ts';
import { consortiumId } from '../sync/index.ts';
import type { PacketBody, PacketHeader } from './forms.ts';
import { hashOfKey, schemaOf, writeSealed } from './seal.ts';

export interface PacketAsked {
  readonly inquiryIds: readonly string[];
  readonly adviserName: string;
  readonly wish: (typeof PACKET_WISHES)[number];
  readonly question: string;
  readonly dueOn: string | null;
  readonly language: Language;
  readonly redaction: CaseRedaction;
  readonly passphrase: string;
}
type Progress = Run<{ readonly done: number; readonly total: number }>;

/** Cases as one file for an adviser outside, with the progress before it. */
export function makePacket(
  context: Context,
  asked: PacketAsked,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  requireStaff(context);
  const { today } = readSession(context);
  return sendMade(context.dataDir, signal, {
    name: `ejrc-packet-${context.writer.device.code}-${today}${PACKET_ENDING}`,
    make: (path, run) => make(context, asked, path, run),
  });
}

/** Writes the file, then the requests on its cases and its line in the privacy log, without which it is not handed out. */
async function make(context: Context, asked: PacketAsked, path: string, run: Progress): Promise<{ size: number }> {
  const { ports } = context;
  const cases = asked.inquiryIds.map((inquiryId) => ({ inquiryId, key: uuidv7(ports.now(), ports.random(10)) }));
  const replyKey = Buffer.from(ports.random(32)).toString('base64url');
  const header = await headerOf(context, replyKey);
  const size = await writeSealed(
    context,
    path,
    { about: header, body: bodyOf(context, asked, cases), lock: { passphrase: asked.passphrase } },
    run,
  );
  run.signal.throwIfAborted();
  const { wish, question, dueOn, adviserName } = asked;
  const { op } = context.writer.mutate('packets.make', (write) => {
    const shared = { wish, question, dueOn, adviserName, askedById: context.staffId(), createdAt: write.now };
    for (const { inquiryId, key } of cases) {
      write.insert(advice, { ...shared, id: key, inquiryId, packet: header.id, replyHash: hashOfKey(replyKey) });
    }
  });
  if (op !== null) keepFromUndo(context.sqlite, op);
  const people = asked.redaction.names ? 0 : peopleInCases(context, asked.inquiryIds);
  const filter = { ids: [...asked.inquiryIds], packet: header.id };
  noteDisclosure(context, { kind: 'packet', format: 'ejrcpacket', filter, records: cases.length, people });
  return { size };
}

const peopleInCases = (context: Context, ids: readonly string[]): number =>
  new Set(ids.flatMap((id) => [...peopleInCase(context, id)])).size;

async function headerOf(context: Context, replyKey: string): Promise<PacketHeader> {
  const { sqlite, ports, writer } = context;
  const { signingKey, recipient } = await context.keys();
  const { profile, offices } = readSession(context);
  const office = offices.find(({ id }) => id === profile?.officeId)?.name ?? '';
  return {
    ...{ id: uuidv7(ports.now(), ports.random(10)), kind: 'packet', schema: schemaOf(context) },
    ...{ consortium: consortiumId(sqlite, ports), sender: writer.device.id, createdAt: ports.now(), replyKey },
    maker: { name: profile?.name ?? '', office, code: writer.device.code, signingKey, recipient },
  };
}

export interface Keyed {
  readonly inquiryId: string;
  readonly key: string;
}

/** What a packet holds beside its header: all that of the cases leaves the house. */
export function bodyOf(context: Context, asked: PacketAsked, cases: readonly Keyed[]): PacketBody {
  const { adviserName, wish, dueOn, language, redaction, inquiryIds } = asked;
  // The question is about the case: it may name people as well.
  const clean = cleanerOf(context, { ids: inquiryIds, redaction, words: paperWords(context, language) });
  return {
    ...{ adviserName, wish, question: clean(asked.question), dueOn, language },
    cases: cases.map(({ inquiryId, key }) =>
      packed(key, caseDocument(context, { id: inquiryId, language, redaction, together: inquiryIds })),
    ),
  };
}

/** A case's document as texts alone: nothing goes along that is not shown. */
function packed(key: string, { title, period, sections, language }: ReportDocument): PacketCase {
  const format = reportFormat(language);
  const cell = (one: ReportCell): { text: string; lang: string | null } => {
    if (one === null) return { text: '', lang: null };
    if (one.kind === 'text') return { text: one.text, lang: one.lang ?? null };
    return { text: one.kind === 'date' ? one.day : format.number(one.value, one.kind), lang: null };
  };
  return {
    ...{ key, title, label: period.label },
    sections: sections.map((section) => ({
      ...{ title: section.title, intro: section.intro ?? '' },
      columns: (section.tables[0]?.columns ?? []).map(({ name }) => name),
      rows: (section.tables[0]?.rows ?? []).map((row) => row.map(cell)),
    })),
  };
}
