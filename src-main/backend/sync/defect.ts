/** What the log says of a defect: its code and where it arose, never its words, which may hold values. */
export function describeDefect(cause: unknown): string {
  const {
    code,
    message = '',
    stack = '',
  } = (cause ?? {}) as { readonly code?: string; message?: string; stack?: string };
  return `${code ?? 'failed'} ${stack.replace(message, '').replaceAll(/\s*\n\s*/gu, ' ')}`;
}
