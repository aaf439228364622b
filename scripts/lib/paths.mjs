import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, whatever the working directory is. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the runners write what the last line of `npm test` and `.ci/run` is counted from. */
export const REPORTS = join(ROOT, '.cache', 'reports');

/** npm runs scripts in the project's folder; paths that a person types are meant from where they stand. */
export const CALLER_FOLDER = process.env.INIT_CWD ?? process.cwd();

/**
 * @param {string} path as typed
 * @returns {string} absolute
 */
export const fromCaller = (path) => (isAbsolute(path) ? path : resolve(CALLER_FOLDER, path));
