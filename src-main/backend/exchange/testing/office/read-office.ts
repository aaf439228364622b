import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What python-docx found in a Word file. */
export interface WordRead {
  readonly title: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly pictures: readonly { readonly type: string; readonly width: number; readonly words: string }[];
  /** Of each section whether its pages stand (0) or lie (1). */
  readonly sections: readonly number[];
}

/** What openpyxl found in a workbook. */
export interface WorkbookRead {
  readonly sheets: readonly {
    readonly name: string;
    readonly frozen: string | null;
    readonly filter: string | null;
    readonly titles: string | null;
    readonly landscape: boolean;
    readonly charts: readonly {
      readonly kind: string;
      readonly title: string | null;
      readonly references: readonly string[];
    }[];
    readonly formulas: readonly string[];
    readonly values: readonly (readonly (string | number | boolean | null)[])[];
  }[];
}

const SCRIPT = fileURLToPath(new URL('read_office.py', import.meta.url));
/** Debian's own: another Python on the PATH has other packages. */
const PYTHON = '/usr/bin/python3';
const PACKAGES = '/usr/lib/python3/dist-packages';

/** Whether the readers are there; `npm test` installs them on Debian. */
export const hasOfficeReaders = ['openpyxl', 'docx'].every((name) => existsSync(join(PACKAGES, name)));

/** Reads files with readers that are not ours. @throws with the reader's words where one does not keep to the standard */
export function readWord(file: Uint8Array): WordRead {
  return read(file, 'docx') as WordRead;
}

export function readWorkbook(file: Uint8Array): WorkbookRead {
  return read(file, 'xlsx') as WorkbookRead;
}

function read(bytes: Uint8Array, ending: 'docx' | 'xlsx'): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-desk-office-'));
  try {
    const file = join(folder, `file.${ending}`);
    writeFileSync(file, bytes);
    const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' } as const;
    return JSON.parse(execFileSync(PYTHON, ['-B', SCRIPT, file], options));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
