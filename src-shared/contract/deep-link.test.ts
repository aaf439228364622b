import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedRoute, deepLinkOf, routeOfDeepLink } from './deep-link.ts';

const ID = '0198c0de-7a11-7000-8000-000000000001';

describe('deep links', () => {
  it.each([
    [`ejrc-desk://inquiries/${ID}`, `/inquiries/${ID}`],
    ['EJRC-DESK://today', '/today'],
    ['ejrc-desk://today/', '/today'],
    [`ejrc-desk://inquiries?view=${ID}`, `/inquiries?view=${ID}`],
    [
      'ejrc-desk://inquiries?status=%5B%22on-hold%22%5D&q=%E5%B2%90%E9%98%9C',
      '/inquiries?status=%5B%22on-hold%22%5D&q=%E5%B2%90%E9%98%9C',
    ],
    ['ejrc-desk://inquiries/2026-A7-0042', '/inquiries/2026-A7-0042'],
  ])('%s leads to %s', (link, route) => {
    expect(routeOfDeepLink(link)).toBe(route);
  });

  it.each([
    'https://example.org/inquiries',
    'ejrc-desk:inquiries',
    'ejrc-desk://',
    'ejrc-desk:///etc/passwd',
    'ejrc-desk://unknown',
    'ejrc-desk://inquiries/../settings',
    'ejrc-desk://inquiries//x',
    'ejrc-desk://inquiries/%2e%2e/x',
    'ejrc-desk://inquiries/a/b/c',
    'ejrc-desk://inquiries#x',
    'ejrc-desk://inquiries?view=<script>',
    'ejrc-desk://inquiries?view=a?b=c',
    'ejrc-desk://inquiries?q=%00',
    'ejrc-desk://inquiries?q=%0D%0A',
    'ejrc-desk://inquiries?q=%1b',
    'ejrc-desk://inquiries?q=%7f',
    'ejrc-desk://inquiries?q=%zz',
    'ejrc-desk://inquiries?q="x"',
    'ejrc-desk://inquiries?__proto__=x',
    'ejrc-desk://user@inquiries',
    'ejrc-desk://inquiries:80/a',
    'ejrc-desk://javascript:alert(1)',
    `ejrc-desk://inquiries?q=${'a'.repeat(2000)}`,
    'ejrc-desk://inquiries/\u202Egnp',
    'ejrc-desk://inquiries --gpu-launcher=x',
  ])('refuses %s', (link) => {
    expect(routeOfDeepLink(link)).toBeUndefined();
  });

  it('gives back the route that it was made from', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,40}$/);
    fc.assert(
      fc.property(fc.constantFrom('inquiries', 'people', 'meetings'), segment, (screen, id) => {
        const route = `/${screen}/${id}`;
        expect(routeOfDeepLink(deepLinkOf(route) ?? '')).toBe(route);
      }),
    );
  });

  it('never lets through a character that has a meaning in a path, a page or a command line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const route = allowedRoute(`/inquiries/${text}`);
        if (route !== undefined) expect(route).toMatch(/^\/[a-z-]+(\/[A-Za-z0-9-]+)*(\?[A-Za-z0-9=&_.~!*()+%-]*)?$/);
      }),
    );
  });
});
