import type { ReactNode } from 'react';
import { Marked } from '../marks/Marked.tsx';

interface LangTextProps {
  /** Language of the words (BCP 47), or nothing where it is not known. */
  readonly lang: string | null | undefined;
  readonly children: ReactNode;
}

/** A record's own words with their language, for line breaking, fonts and screen readers. */
export function LangText({ lang, children }: LangTextProps) {
  return (
    <span lang={lang ?? undefined}>
      <Marked>{children}</Marked>
    </span>
  );
}
