import type { TFunction } from 'i18next';
import type { Progress } from '../backend/backend.ts';

const ERASE = '\r\u001b[K';

/** Says that a demo office is being filled, and in a terminal how far that is, in a line that is gone at the end. */
export function fillingLine(
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  t: TFunction<'startup'>,
): (progress: Progress) => void {
  let shown = -1;
  return ({ done, total }) => {
    if (shown < 0) out.write(`${t('host.filling')}\n`);
    const percent = Math.floor((done / total) * 100);
    if (out.isTTY && percent > shown) out.write(ERASE + (done < total ? t('host.filled', { percent }) : ''));
    shown = percent;
  };
}
