import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const UNIX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_NAMES = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {readonly string[]} where a Chrome, Edge or Chromium would be, best first; EJRC_BROWSER comes before all
 */
export function browserPlaces(platform, env) {
  const named = env.EJRC_BROWSER ? [env.EJRC_BROWSER] : [];
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return [...named, ...WINDOWS_PATHS.flatMap((path) => roots.map((root) => `${root}\\${path}`))];
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', `${env.HOME}/Applications`];
    return [
      ...named,
      ...MAC_NAMES.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`)),
    ];
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/snap/bin'].filter((folder) => folder !== '');
  return [...named, ...UNIX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/**
 * @returns {string | undefined} the path of an installed Chrome, Edge or Chromium
 */
export const findBrowser = () => browserPlaces(process.platform, process.env).find((path) => existsSync(path));

/**
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {boolean} whether there is a screen to open a window on
 */
export const hasDisplay = (platform, env) =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Chromium's sandbox refuses to run as root. */
export const isRoot = () => process.getuid?.() === 0;
