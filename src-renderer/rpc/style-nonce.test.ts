import { expect, it } from 'vitest';
import { withNonce } from '#shared/contract/page-policy.ts';
import { styleNonce } from './style-nonce.ts';

/** happy-dom has the attribute, where browsers hide it and have the property. */
function parse(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const meta of page.querySelectorAll('meta')) meta.nonce = meta.getAttribute('nonce') ?? '';
  return page;
}

it('is the nonce that the host put into the page, and empty where there is none', () => {
  const html = '<!doctype html><html lang="en"><head class="x"><title>Desk</title></head><body></body></html>';
  expect(styleNonce(parse(withNonce(html, 'abc_123-')))).toBe('abc_123-');
  expect(styleNonce(parse(html))).toBe('');
});
