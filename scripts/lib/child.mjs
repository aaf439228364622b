import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const PARENT_CHECK_MS = 500;

/**
 * Runs a command with this terminal, passes on the signals this process gets, and gives the command's exit code
 * (128 + number where a signal ended it).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function runChild(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    const release = passSignalsTo(child);
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * @typedef {{ code: number, output: string, timedOut: boolean }} Ending
 */

/**
 * Runs a command out of sight and gives what it wrote (both streams, in order of arrival).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeLimit?: number, shell?: boolean }} [options]
 *   timeLimit in milliseconds; the command is killed after it
 * @returns {Promise<Ending>}
 */
export function runQuietly(command, args, { cwd, env, timeLimit, shell } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const release = passSignalsTo(child);
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const timer =
      timeLimit &&
      setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeLimit);
    const end = () => {
      release();
      clearTimeout(timer);
    };
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('close', (code) => {
      end();
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}

/**
 * A terminal sends Ctrl+C to the whole group, so the child has it already: there this process only has to outlive it.
 * A signal to npm ends npm and its shell, but does not come here: then the changed parent tells.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing
 */
function passSignalsTo(child) {
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), PARENT_CHECK_MS);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
  };
}
