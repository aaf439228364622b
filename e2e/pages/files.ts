import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';

/** A file that stands ready beside the tests, or one that a test makes up. */
export type TestFile = URL | { readonly name: string; readonly content: string | Uint8Array };

interface ReadFile {
  readonly name: string;
  readonly bytes: Buffer;
}

async function read(file: TestFile): Promise<ReadFile> {
  if (file instanceof URL) return { name: basename(file.pathname), bytes: await readFile(file) };
  return { name: file.name, bytes: Buffer.from(file.content) };
}

/** What the system says a file is by its name; nothing for what it does not know. */
const typeOf = (name: string): string => (name.endsWith('.eml') ? 'message/rfc822' : '');

/** Drags files from the desktop over a place of the window and lets them go there. */
export async function dropFiles(page: Page, target: Locator, files: readonly TestFile[]): Promise<void> {
  const contents = await Promise.all(files.map(read));
  const dataTransfer = await page.evaluateHandle(
    (dropped) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
        transfer.items.add(new File([bytes], name, { type }));
      }
      return transfer;
    },
    contents.map(({ name, bytes }) => ({ name, type: typeOf(name), base64: bytes.toString('base64') })),
  );
  for (const event of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(event, { dataTransfer });
  await dataTransfer.dispose();
}

/** Chooses a file in the system's dialog that a button opens. */
export async function chooseFile(page: Page, button: Locator, file: TestFile): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await button.click();
  const chooser = await choosing;
  if (file instanceof URL) return chooser.setFiles(fileURLToPath(file));
  const { name, bytes } = await read(file);
  await chooser.setFiles({ name, mimeType: typeOf(name), buffer: bytes });
}
