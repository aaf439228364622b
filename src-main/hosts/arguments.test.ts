import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('arguments', () => {
  it('are all optional', () => {
    expect(readArguments([])).toEqual({ dataDir: undefined, demo: false, port: undefined, open: true, help: false });
  });

  it('are read', () => {
    expect(readArguments(['--data', 'office', '--demo', '--port', '4711', '--no-open'])).toEqual({
      dataDir: resolve('office'),
      demo: true,
      port: 4711,
      open: false,
      help: false,
    });
    expect(readArguments(['--port=0']).port).toBe(0);
    expect(readArguments(['--help']).help).toBe(true);
  });

  it.each([
    [['--dat', 'x'], '--dat'],
    [['--data', 'x', 'y'], 'y'],
    [['--demo=1'], '--demo=1'],
    [['--data'], '--data'],
    [['--data='], '--data'],
    [['--port', '65536'], '--port 65536'],
    [['--port', '-1'], '-1'],
    [['--port', '80x'], '--port 80x'],
    [['--port', ''], '--port '],
  ])('%j are refused, naming %j', (args, argument) => {
    let error: unknown;
    try {
      readArguments(args);
    } catch (reason) {
      error = reason;
    }
    expect(error).toMatchObject({ code: 'usage', details: { argument }, exitCode: 64 });
  });
});
