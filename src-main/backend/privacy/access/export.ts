import type { AccessFormat } from '#shared/contract/privacy.ts';
import type { Language } from '#shared/domain/lists.ts';
import { displayedName } from '#shared/domain/names.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { noteDisclosure } from '../../disclosures/index.ts';
import { readPerson, selectPerson } from '../../lists/index.ts';
import { gatherAbout } from './gather.ts';
import { accessPage } from './page.ts';

interface Asked {
  readonly id: string;
  readonly format: AccessFormat;
  readonly language: Language;
}

const TYPES: Readonly<Record<AccessFormat, string>> = { html: 'text/html', json: 'application/json' };

/**
 * Everything that stands here about one person, as one file; its line in the privacy log is written first.
 * @throws DeskError NOT_FOUND
 */
export function exportAccess(context: Context, { id, format, language }: Asked): File {
  const records = gatherAbout(context, id);
  const at = context.ports.now();
  const row = prepared(context.sqlite, `SELECT ${selectPerson('r')} FROM person r WHERE id = ?`).get(id);
  const person = readPerson(row as Readonly<Record<string, unknown>>, 'r');
  const name = person === null ? '' : displayedName(person, language).text;
  const text =
    format === 'html'
      ? accessPage(context, records, language, { name, at })
      : `${JSON.stringify({ person: id, at: new Date(at).toISOString(), records }, null, 2)}\n`;
  noteDisclosure(context, {
    ...{ kind: 'access', list: 'people', format, filter: { ids: [id] }, records: records.length, people: 1 },
  });
  // The name of a file stands in lists of downloads that others see: it says nothing of whose data it is.
  return new File([text], `access-${new Date(at).toISOString().slice(0, 10)}.${format}`, { type: TYPES[format] });
}
