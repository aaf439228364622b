import { expect, test } from 'vitest';
import { browserPlaces, hasDisplay } from './browser.mjs';

test('browsers are looked for where each system keeps them', () => {
  expect(browserPlaces('linux', { PATH: '/usr/bin' })).toContain('/usr/bin/chromium');
  expect(browserPlaces('darwin', { HOME: '/Users/a' })).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(browserPlaces('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});

test('a browser that was named comes first', () => {
  expect(browserPlaces('linux', { PATH: '/usr/bin', EJRC_BROWSER: '/opt/browser' })[0]).toBe('/opt/browser');
});

test('a display is there on Windows and macOS, elsewhere where a variable says so', () => {
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});
