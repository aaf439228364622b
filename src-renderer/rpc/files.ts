/** Letting a browser save and open files. */

/** The part of the File System Access API that is used; Chromium has it, others do not. */
interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

const hasSavePicker = (page: object): page is SavePicker => 'showSaveFilePicker' in page;

/** Asks where to, or lets the browser put it with its downloads where it has no such dialog. */
export async function saveFile(
  page: Window,
  name: string,
  data: Blob | Uint8Array<ArrayBuffer>,
): Promise<'saved' | 'cancelled'> {
  const blob = data instanceof Blob ? data : new Blob([data]);
  if (!hasSavePicker(page)) return download(page, name, blob);
  let handle: FileSystemFileHandle;
  try {
    handle = await page.showSaveFilePicker({ suggestedName: name });
  } catch (error) {
    if (isNamed(error, 'AbortError')) return 'cancelled';
    // Without a click just before, or with a name that the dialog will not have, the browser shows none.
    return download(page, name, blob);
  }
  const stream = await handle.createWritable();
  await stream.write(blob);
  await stream.close();
  return 'saved';
}

function download(page: Window, name: string, blob: Blob): 'saved' {
  const address = URL.createObjectURL(blob);
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; it keeps what it has begun to read.
  page.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'saved';
}

/** Shows the browser's file dialog. */
export function openFiles(page: Window, accept: readonly string[], multiple: boolean): Promise<File[]> {
  const input = page.document.createElement('input');
  input.type = 'file';
  input.accept = accept.join(',');
  input.multiple = multiple;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;
