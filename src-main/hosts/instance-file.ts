import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { newSecret, proofOf } from './secrets.ts';

/** How a second start on the same data folder finds the program that already serves it. */
export interface Instance {
  readonly port: number;
  /** Known only to who may read the data folder. It never travels; both sides prove that they know it. */
  readonly secret: string;
}

/** The path at which a running instance gives out a further launch token. */
export const LAUNCH_PATH = '/launch';

const instanceSchema = z.object({ port: z.int().min(1).max(65535), secret: z.string().min(40) });
const fileOf = (dataDir: string) => join(dataDir, 'browser-host.json');
const ANSWER_WITHIN_MS = 2000;

/** Leaves word in the data folder, readable by its owner only. @returns takes it away */
export async function announceInstance(dataDir: string, instance: Instance): Promise<() => Promise<void>> {
  const path = fileOf(dataDir);
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, JSON.stringify(instance), { mode: 0o600 });
  await rename(temporary, path);
  return () => rm(path, { force: true });
}

export const launchRequestSchema = z.object({ nonce: z.string().min(40).max(64), proof: z.string().max(64) });
const launchAnswerSchema = z.object({ token: z.string().regex(/^[\w-]{43}$/), proof: z.string() });

export const proofOfRequest = (secret: string, nonce: string): string => proofOf(secret, 'launch', nonce);
export const proofOfAnswer = (secret: string, nonce: string, token: string): string =>
  proofOf(secret, 'token', nonce, token);

/**
 * Asks the instance that serves the data folder for a fresh address.
 * @returns nothing where none is running; a stranger that took over its port cannot give the proof, so it is none either
 */
export async function askRunningInstance(dataDir: string): Promise<string | undefined> {
  const instance = await readInstance(dataDir);
  if (instance === undefined) return undefined;
  const nonce = newSecret();
  try {
    const response = await fetch(`http://127.0.0.1:${instance.port}${LAUNCH_PATH}`, {
      method: 'POST',
      body: JSON.stringify({ nonce, proof: proofOfRequest(instance.secret, nonce) }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      redirect: 'error',
    });
    const answer = launchAnswerSchema.parse(await response.json());
    if (answer.proof !== proofOfAnswer(instance.secret, nonce, answer.token)) return undefined;
    return launchAddress(instance.port, answer.token);
  } catch {
    return undefined;
  }
}

export const launchAddress = (port: number, token: string): string => `http://127.0.0.1:${port}/?token=${token}`;

async function readInstance(dataDir: string): Promise<Instance | undefined> {
  try {
    return instanceSchema.parse(JSON.parse(await readFile(fileOf(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}
