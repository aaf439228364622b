import type { LetterForm } from '#shared/contract/letters.ts';
import type { Letter } from './letter.ts';
import { writeDraft } from './write-draft.ts';
import { letterText, writeText, writeZip } from './write-text.ts';

export type { Letter } from './letter.ts';

interface Form {
  readonly ending: string;
  readonly type: string;
  readonly write: (letters: readonly Letter[]) => Promise<Uint8Array> | Uint8Array;
}

export const FORMS: Readonly<Record<LetterForm, Form>> = {
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // Loaded where it is needed: it is the biggest of the formats.
    write: async (letters) => (await import('./write-docx.ts')).writeDocx(letters),
  },
  text: { ending: 'txt', type: 'text/plain;charset=utf-8', write: writeText },
  texts: { ending: 'zip', type: 'application/zip', write: (letters) => writeZip(letters, 'txt', letterText) },
  eml: { ending: 'zip', type: 'application/zip', write: (letters) => writeZip(letters, 'eml', writeDraft) },
};
