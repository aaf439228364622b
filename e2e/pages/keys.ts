import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 80;

/** Presses Tab until the focus is there: fails where the keyboard alone does not lead. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} does not lead to ${target}`);
}

/** Moves by arrows in an open menu or list until this item has the focus, and takes it. */
export async function takeItem(page: Page, item: Locator): Promise<void> {
  await expect(item).toBeVisible();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
}

/** A Japanese input method at work in the focused field, driven as the system drives it. */
export interface InputMethod {
  /** Shows unconverted text, as after typing it. */
  readonly compose: (text: string) => Promise<void>;
  /** A key that the person presses for the input method: the page sees it, and has to leave it alone. */
  readonly press: (key: 'Enter' | 'Escape' | 'Tab') => Promise<void>;
  /** Puts the converted text into the field and ends the composition. */
  readonly commit: (text: string) => Promise<void>;
}

/** What browsers report for a key that went to an input method. */
const PROCESSED = 229;

export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page);
  return {
    compose: async (text) => {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    },
    press: async (key) => {
      const event = { key, code: key, windowsVirtualKeyCode: PROCESSED };
      const text = key === 'Enter' ? { text: '\r' } : {};
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    commit: async (text) => {
      await session.send('Input.insertText', { text });
    },
  };
}
