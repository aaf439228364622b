import type { UtilityReport } from '#shared/contract/utility.ts';
import type { Sealing } from '../backend/ports/secrets.ts';

/** The system's key store, which only the main process can reach: each use of it is a question to that process. */
export interface ParentSealing {
  readonly sealing: Sealing;
  /** To be called with what the main process answers. */
  readonly answer: (id: number, text: string | null) => void;
}

export function parentSealing(tell: (report: UtilityReport) => void): ParentSealing {
  const waiting = new Map<number, (text: string | null) => void>();
  let asked = 0;
  const ask = async (act: 'seal' | 'open', text: string): Promise<string> => {
    asked += 1;
    const id = asked;
    const answered = new Promise<string | null>((resolve) => waiting.set(id, resolve));
    tell({ type: 'secret', id, act, text });
    const answer = await answered;
    if (answer === null) throw new Error(`the key store did not ${act} a secret`);
    return answer;
  };
  return {
    sealing: { seal: (text) => ask('seal', text), open: (sealed) => ask('open', sealed) },
    answer: (id, text) => {
      waiting.get(id)?.(text);
      waiting.delete(id);
    },
  };
}
