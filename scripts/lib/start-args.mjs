import { parseArgs } from 'node:util';
import { EXIT, Stop } from './stop.mjs';

export const USAGE = `Usage: npm start -- [options]

  --demo        start with a demo office, in a data folder of its own
  --data DIR    keep the data in DIR
  --browser     use the browser even where Electron is there
  --port N      port of the browser host on 127.0.0.1 (implies --browser)
  --no-open     only print the address, open no browser (implies --browser)
  --help        show this`;

/**
 * @typedef {{ demo: boolean, data?: string, browser: boolean, port?: number, open: boolean, help: boolean }} StartArgs
 * @param {readonly string[]} args
 * @returns {StartArgs}
 * @throws {Stop} with the usage, for arguments that are not known
 */
export function readStartArgs(args) {
  const { demo, data, browser, port, help, 'no-open': noOpen } = parse(args);
  if (data === '') throw new Stop(`--data wants a folder.\n\n${USAGE}`, EXIT.usage);
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65_535)) {
    throw new Stop(`--port wants a number from 0 to 65535, not "${port}".\n\n${USAGE}`, EXIT.usage);
  }
  return {
    demo,
    ...(data === undefined ? {} : { data }),
    browser: browser || noOpen || port !== undefined,
    ...(port === undefined ? {} : { port: Number(port) }),
    open: !noOpen,
    help,
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        demo: { type: 'boolean', default: false },
        data: { type: 'string' },
        browser: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : error}\n\n${USAGE}`, EXIT.usage);
  }
}
