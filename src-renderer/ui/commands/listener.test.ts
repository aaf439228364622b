import { beforeEach, expect, test } from 'vitest';
import { createKeyListener } from './listener.ts';
import type { Command } from './registry.ts';

const setUp = (options: { letterKeys?: boolean; mac?: boolean } = {}) => {
  const ran: string[] = [];
  const commands: Command[] = [];
  let now = 0;
  const listen = createKeyListener({
    commands: () => commands,
    letterKeys: () => options.letterKeys ?? true,
    mac: options.mac ?? false,
    now: () => now,
  });
  document.body.innerHTML = '<button>b</button><input><textarea></textarea>';
  document.addEventListener('keydown', listen);
  const press = (key: string, init: KeyboardEventInit = {}, at = 'button'): boolean => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    document.querySelector(at)?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const add = (id: string, keys: string, more: Partial<Command> = {}) =>
    commands.push({ id, keys, label: id, run: () => ran.push(id), ...more });
  return {
    ran,
    press,
    add,
    wait: (ms: number) => {
      now += ms;
    },
    stop: () => document.removeEventListener('keydown', listen),
  };
};

let stop: () => void = () => undefined;
const start = (options?: { letterKeys?: boolean; mac?: boolean }) => {
  stop();
  const made = setUp(options);
  stop = made.stop;
  return made;
};
beforeEach(() => stop());

test('a letter acts outside of fields and is text inside of them', () => {
  const { ran, press, add } = start();
  add('new', 'c');
  expect(press('c')).toBe(true);
  expect(press('c', {}, 'input')).toBe(false);
  expect(press('c', {}, 'textarea')).toBe(false);
  expect(press('c', { ctrlKey: true })).toBe(false);
  expect(ran).toEqual(['new']);
});

test('nothing runs while an input method composes', () => {
  const { ran, press, add } = start();
  add('palette', 'mod+k', { inFields: true });
  add('new', 'c');
  press('k', { ctrlKey: true, isComposing: true }, 'input');
  press('c', { isComposing: true });
  press('c', { keyCode: 229 });
  expect(ran).toEqual([]);
});

test('Ctrl+K works in fields too; Ctrl+Z is left to the field', () => {
  const { ran, press, add } = start();
  add('palette', 'mod+k', { inFields: true });
  add('undo', 'mod+z');
  press('k', { ctrlKey: true }, 'input');
  press('z', { ctrlKey: true }, 'input');
  press('z', { ctrlKey: true });
  expect(ran).toEqual(['palette', 'undo']);
});

test('beside a dialog only what says so is heard, and Ctrl+Z still is left to its fields', () => {
  const { ran, press, add } = start();
  add('palette', 'mod+k', { inFields: true });
  add('undo', 'mod+z', { inDialogs: true });
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('aria-modal', 'true');
  press('k', { ctrlKey: true });
  press('z', { ctrlKey: true }, 'input');
  press('z', { ctrlKey: true });
  dialog.remove();
  expect(ran).toEqual(['undo']);
});

test('on a Mac the command key takes the place of Ctrl', () => {
  const { ran, press, add } = start({ mac: true });
  add('palette', 'mod+k');
  press('k', { ctrlKey: true });
  press('k', { metaKey: true });
  expect(ran).toEqual(['palette']);
});

test('single letters can be turned off, other shortcuts stay', () => {
  const { ran, press, add } = start({ letterKeys: false });
  add('new', 'c');
  add('go', 'g i');
  add('sheet', '?');
  add('palette', 'mod+k');
  press('c');
  press('g');
  press('i');
  press('?', { shiftKey: true });
  press('k', { ctrlKey: true });
  expect(ran).toEqual(['palette']);
});

test('G then I goes there, but not after a pause or another key', () => {
  const { ran, press, add, wait } = start();
  add('go', 'g i');
  add('new', 'c');
  press('g');
  press('i');
  press('g');
  wait(5000);
  press('i');
  press('g');
  press('x');
  press('i');
  expect(ran).toEqual(['go']);
});

test('the second letter of a sequence does not run a command of its own', () => {
  const { ran, press, add } = start();
  add('import', 'i');
  add('go', 'g i');
  press('g');
  press('i');
  press('i');
  expect(ran).toEqual(['go', 'import']);
});

test('the newest registration of a key wins', () => {
  const { ran, press, add } = start();
  add('list', 'e');
  add('record', 'e');
  press('e');
  expect(ran).toEqual(['record']);
});

test('a question mark is the sign it writes, whatever Shift does on the layout', () => {
  const { ran, press, add } = start();
  add('sheet', '?');
  press('?', { shiftKey: true });
  press('?');
  expect(ran).toEqual(['sheet', 'sheet']);
});

test('a letter key of another script still is where it is', () => {
  const { ran, press, add } = start();
  add('new', 'c');
  press('с', { code: 'KeyC' });
  expect(ran).toEqual(['new']);
});

test('what lies under a modal dialog does not hear keys', () => {
  const { ran, press, add } = start();
  add('new', 'c');
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true"></div>');
  press('c');
  expect(ran).toEqual([]);
});
