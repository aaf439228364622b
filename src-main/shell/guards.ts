import { app, type Session, shell, type WebContents } from 'electron';
import { externalAddress } from '#shared/contract/external-address.ts';
import { isPageAddress } from './page-origin.ts';

/** The page gets no permission of a browser: what it needs of the system it asks of the Host. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
}

/** Holds for whatever contents the program ever creates, also by mistake. Must be called before the first window. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    // A received mail is shown in a frame that is written by the page.
    const isWritten = !event.isMainFrame && event.url === 'about:srcdoc';
    if (!isWritten && !isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url);
    return { action: 'deny' };
  });
}

/** Hands a web page or a new mail to the system's program for it. @returns false where the address was refused */
export async function openExternal(text: string): Promise<boolean> {
  const address = externalAddress(text);
  if (address === undefined) return false;
  await shell.openExternal(address);
  return true;
}
