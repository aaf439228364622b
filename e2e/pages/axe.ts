import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './settled.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks axe about what stands on the screen; goes on after a finding, so that one run tells all of them. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // Colours are measured, so nothing may be half faded in.
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: TAGS } })
    // There are no frames of other origins here, for which the modern way opens a page of its own each time.
    .setLegacyMode(true)
    .analyze();
  const findings = violations.map(withoutPopups).filter(({ nodes }) => nodes.length > 0);
  expect.soft(findings.map(said).join('\n'), what).toBe('');
}

/** Each part of the open record. */
export async function expectTabsAccessible(page: Page, what: string): Promise<void> {
  const tabs = page.getByRole('main').getByRole('tab');
  await expect(tabs.first()).toBeVisible();
  for (let at = 0; at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click();
    await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, `${what}, tab ${await tabs.nth(at).textContent()}`);
  }
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const POPUP = /^<[^>]* (?:role="(?:menu|listbox|tooltip)"|data-portal=)/;

/** Menus, lists and tooltips hang off the page's body while they are open; landmarks are for what stands on the page. */
function withoutPopups(violation: Violation): Violation {
  if (violation.id !== 'region') return violation;
  return { ...violation, nodes: violation.nodes.filter(({ html }) => !POPUP.test(html)) };
}

const EXAMPLES = 3;

/** A rule with the first places where it is broken. */
function said({ id, nodes }: Violation): string {
  const examples = nodes.slice(0, EXAMPLES).map(({ html, failureSummary }) => `  ${html}\n    ${failureSummary}`);
  return [`${id} (${nodes.length})`, ...examples].join('\n');
}
