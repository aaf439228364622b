/** One line that says how far long work is, rewritten in place; nothing where the output is no terminal. */
export interface ProgressLine {
  readonly show: (progress: { readonly done: number; readonly total: number }) => void;
  readonly clear: () => void;
}

const ERASE = '\r\u001b[K';

export function progressLine(terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): ProgressLine {
  let shown = '';
  return {
    show: ({ done, total }) => {
      const text = total === 0 ? '' : `${Math.floor((done / total) * 100)} %`;
      if (!terminal.isTTY || text === shown) return;
      shown = text;
      terminal.write(ERASE + text);
    },
    clear: () => {
      if (shown !== '') terminal.write(ERASE);
      shown = '';
    },
  };
}
