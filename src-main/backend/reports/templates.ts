import { DeskError } from '#shared/contract/errors.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { hashedId } from '../changes/index.ts';
import type { Context } from '../context.ts';
import {
  createTemplateFiller,
  sampleTemplate,
  type TemplateFiller,
  templateFields,
  withKnown,
} from '../exchange/report-template/index.ts';
import { addFile, filesOf, findFile } from '../files/index.ts';
import { readSession } from '../session/index.ts';
import { reportDocument } from './document.ts';
import { reportTexts } from './texts.ts';

/** What the office's own Word templates lie on, as other files lie on records. */
const SHELF = hashedId('report_template', 'shelf');

const fillers = new WeakMap<Context['sqlite'], TemplateFiller>();

/** The filler of an office, made at first use; its thread ends by itself when idle. */
function fillerOf({ sqlite, rootDir }: Pick<Context, 'sqlite' | 'rootDir'>): TemplateFiller {
  const filler = fillers.get(sqlite) ?? createTemplateFiller(rootDir);
  fillers.set(sqlite, filler);
  return filler;
}

export const reportTemplates = (context: Pick<Context, 'db'>) => filesOf(context, [SHELF]);

/** A report of one day, for what its register holds. */
function presentReport(context: Context, language: Language): ReportDocument {
  const { today } = readSession(context);
  return reportDocument(context, { from: today, to: today, language, cases: false });
}

/**
 * Keeps a Word file as a template, once it could be filled.
 * @throws DeskError TEMPLATE_FIELD for a field that no report has, FILE_UNREADABLE for what is no harmless Word file
 */
export async function addTemplate(context: Context, file: File) {
  const content = new Uint8Array(await file.arrayBuffer());
  await filled(context, { name: file.name, content }, presentReport(context, 'en'));
  return context.writer.mutate('reports.addTemplate', (write) =>
    addFile(context, write, { ownerId: SHELF, name: file.name, content }),
  );
}

/** A report in a template of the office's own. @throws DeskError NOT_FOUND, FILE_MISSING, TEMPLATE_FIELD, FILE_UNREADABLE */
export async function reportInTemplate(
  context: Context,
  document: ReportDocument,
  templateId: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const template = findFile(context, templateId);
  if (template?.ownerId !== SHELF) throw new DeskError('NOT_FOUND', { kind: 'file' });
  const content = context.files.get(template.name, template.hash);
  return filled(context, { name: template.name, content }, document, signal);
}

async function filled(
  context: Context,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
  document: ReportDocument,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const { language } = document;
  // A report that was issued long ago lacks what the register has had only since.
  const fields = withKnown(templateFields(document), templateFields(presentReport(context, language)));
  const end = await fillerOf(context).fill(content, fields, language, signal);
  if (end.status === 'filled') return end.bytes;
  if (end.status === 'unknown-field') throw new DeskError('TEMPLATE_FIELD', { name, field: end.field });
  throw new DeskError('FILE_UNREADABLE', { name, reason: end.reason });
}

/** A template to begin with, which tells of all fields. */
export async function sampleOf(context: Context, language: Language): Promise<File> {
  const t = reportTexts(context.rootDir, language);
  const words = t as unknown as (key: string, values?: Readonly<Record<string, string>>) => string;
  const bytes = await sampleTemplate(presentReport(context, language), (key, values) =>
    words(key.includes(':') ? key : `report-document:template.${key}`, values),
  );
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return new File([new Uint8Array(bytes)], `${t('report-document:template.name')}.docx`, { type });
}
