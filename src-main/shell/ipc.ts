import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CHANNEL } from './channel-names.ts';
import { ARGUMENTS, type ArgumentsOf, type InvokeChannel } from './channels.ts';
import { isPageAddress } from './page-origin.ts';

export type Handlers = {
  readonly [C in InvokeChannel]: (sender: WebContents, ...args: ArgumentsOf<C>) => unknown;
};

/** Only the top frame of our own page is listened to; a frame in it, or a page that was led elsewhere, is not. */
export function isFromPage({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isPageAddress(senderFrame.url);
}

/** Answers the page's calls, each with checked sender and arguments. */
export function handleCalls(handlers: Handlers, onConnect: (sender: WebContents) => void): void {
  for (const channel of Object.keys(ARGUMENTS) as InvokeChannel[]) handle(channel, handlers[channel]);
  ipcMain.on(CHANNEL.connect, (event) => {
    if (isFromPage(event)) onConnect(event.sender);
  });
}

function handle<C extends InvokeChannel>(channel: C, handler: Handlers[C]): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isFromPage(event)) throw new Error(`${channel} refused`);
    return handler(event.sender, ...(ARGUMENTS[channel].parse(args) as ArgumentsOf<C>));
  });
}
