import { readFileSync } from 'node:fs';
import { bundleReceivers } from '#shared/contract/sync.ts';
import { type Call, optionValue, UsageError } from './command.ts';

/**
 * The passphrase that `--passphrase-file` names: on the command line itself other users of the machine could read it.
 * @throws UsageError where the file can't be read, or its first line is no passphrase
 */
export function passphraseOf(call: Call): string | undefined {
  const path = optionValue(call, 'passphrase-file');
  if (path === undefined) return undefined;
  const passphrase = firstLineOf(path);
  if (!bundleReceivers.safeParse({ kind: 'passphrase', passphrase }).success) {
    throw new UsageError(`the first line of ${path} has to be a passphrase of 10 characters or more`);
  }
  return passphrase;
}

function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/u)[0] ?? '';
  } catch (error) {
    throw new UsageError(`${path} can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}
