import { describe, expect, it } from 'vitest';
import { openerFor } from './open-browser.ts';

const ADDRESS = 'http://127.0.0.1:4711/?token=x';
const installed = (...paths: readonly string[]) => ({ exists: (path: string) => paths.includes(path), isRoot: false });

describe('the address is shown', () => {
  it.each([
    ['linux', { DISPLAY: ':0', PATH: '/bin:/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0', PATH: '/usr/bin' }, '/usr/bin/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', { 'ProgramFiles(x86)': 'C:\\x86' }, 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('on %s with %j by %s in a window of its own', (platform, env, path) => {
    expect(openerFor(ADDRESS, platform, env, installed(path))).toEqual({ command: path, args: [`--app=${ADDRESS}`] });
  });

  it.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'rundll32.exe'],
  ] as const)('on %s without a Chromium by %s', (platform, command) => {
    expect(openerFor(ADDRESS, platform, { DISPLAY: ':0' }, installed())).toMatchObject({ command });
  });
});

describe('nothing is opened', () => {
  it('where there is no screen', () => {
    expect(openerFor(ADDRESS, 'linux', { PATH: '/usr/bin' }, installed('/usr/bin/chromium'))).toBeUndefined();
  });

  it('as root', () => {
    const surroundings = { exists: () => true, isRoot: true };
    expect(openerFor(ADDRESS, 'linux', { DISPLAY: ':0', PATH: '/usr/bin' }, surroundings)).toBeUndefined();
  });
});
