import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_BROWSERS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_BROWSERS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS_BROWSERS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** The program and its arguments that show an address; the first one has the address in a window of its own. */
export interface Opener {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * How to show an address on this machine: in a window without browser controls where a Chromium is installed, else in
 * the browser a person uses. Nothing where there is no screen, or as root, where browsers refuse to run.
 */
export function openerFor(
  address: string,
  platform: NodeJS.Platform,
  env: Environment,
  {
    exists = existsSync,
    isRoot = process.getuid?.() === 0,
  }: { exists?: (path: string) => boolean; isRoot?: boolean } = {},
): Opener | undefined {
  const hasScreen = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (!hasScreen || (platform === 'linux' && isRoot)) return undefined;
  const browser = placesOf(platform, env).find(exists);
  if (browser !== undefined) return { command: browser, args: [`--app=${address}`] };
  if (platform === 'win32') return { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', address] };
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', args: [address] };
}

/** Shows an address; a browser that does not start is no failure, since the address stands in the terminal. */
export function openInBrowser(address: string): void {
  const opener = openerFor(address, process.platform, process.env);
  if (opener === undefined) return;
  const child = spawn(opener.command, opener.args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

function placesOf(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return WINDOWS_BROWSERS.flatMap((path) =>
      roots.flatMap((root) => (root === undefined ? [] : [`${root}\\${path}`])),
    );
  }
  if (platform === 'darwin') {
    return MAC_BROWSERS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
}
