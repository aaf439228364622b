import { expect, test } from 'vitest';
import { STARTUP_EXIT_CODES } from '../../src-main/backend/startup-error.ts';
import { readStartArgs } from './start-args.mjs';
import { EXIT, Stop } from './stop.mjs';

test('the known arguments are read', () => {
  expect(readStartArgs([])).toEqual({ demo: false, browser: false, open: true, help: false });
  expect(readStartArgs(['--demo', '--data', 'd', '--browser'])).toEqual({
    demo: true,
    data: 'd',
    browser: true,
    open: true,
    help: false,
  });
  expect(readStartArgs(['--no-open'])).toEqual({ demo: false, browser: true, open: false, help: false });
});

test('a port asks for the browser host, since only it has one', () => {
  expect(readStartArgs(['--port=8080'])).toEqual({ demo: false, browser: true, port: 8080, open: true, help: false });
});

test.each([['--dmeo'], ['extra'], ['--data'], ['--data='], ['--port=x'], ['--port=65536']])(
  '%s is refused with the usage',
  (arg) => {
    const read = () => readStartArgs([arg]);
    expect(read).toThrow(Stop);
    expect(read).toThrow('Usage: npm start');
  },
);

test('exit codes that the program has too are the same numbers', () => {
  const { usage, node_too_old, disk_full } = STARTUP_EXIT_CODES;
  expect(EXIT).toMatchObject({ usage, node_too_old, disk_full });
  const others: readonly number[] = [EXIT.failed, EXIT.noNetwork, EXIT.missingTool];
  expect(Object.values(STARTUP_EXIT_CODES).filter((code) => others.includes(code))).toEqual([]);
});
