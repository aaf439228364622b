/** Thrown at a write while another thread takes in what other devices did: to be done again once it is through. */
export class Busy extends Error {
  override readonly name = 'Busy';

  constructor() {
    super('another thread is writing');
  }
}

/** Whether a write failed only because another one is under way. */
export function isBusy(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return error instanceof Busy || (typeof code === 'string' && code.startsWith('SQLITE_BUSY'));
}
