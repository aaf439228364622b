/** Whether a call was refused with this code, and, where asked for, for this reason. */
export function isRefused(error: unknown, code: string, reason?: string): boolean {
  const { code: given, data } = (error ?? {}) as {
    readonly code?: unknown;
    readonly data?: { readonly reason?: unknown };
  };
  return given === code && (reason === undefined || data?.reason === reason);
}
