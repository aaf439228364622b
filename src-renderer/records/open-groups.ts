import { useCallback, useMemo, useState } from 'react';
import type { Grouping } from './grouping.ts';

/** Which groups of a list are open: kept beside the list's head, whose menu opens and closes all of them. */
export interface OpenGroups {
  readonly isOpen: (key: string) => boolean;
  /** Opens or closes one. */
  readonly toggle: (key: string) => void;
  readonly setAll: (open: boolean) => void;
}

/** Up to here the groups of a list are open at first; in a longer one nobody would find the second group. */
const OPEN_UP_TO = 500;

interface Turned {
  readonly by: string | undefined;
  readonly keys: ReadonlySet<string>;
}

export function useOpenGroups(grouping: Grouping | undefined): OpenGroups {
  const [turned, setTurned] = useState<Turned>({ by: undefined, keys: new Set() });
  const [allOpen, setAllOpen] = useState<boolean | null>(null);
  const by = grouping?.by;
  const size = grouping?.groups?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const opensFirst = allOpen ?? size <= OPEN_UP_TO;
  const keys = turned.by === by ? turned.keys : undefined;

  const isOpen = useCallback((key: string) => opensFirst !== (keys?.has(key) ?? false), [opensFirst, keys]);
  const toggle = useCallback(
    (key: string) =>
      setTurned((before) => ({
        by,
        keys: new Set([key]).symmetricDifference(before.by === by ? before.keys : new Set()),
      })),
    [by],
  );
  const setAll = useCallback((open: boolean) => {
    setAllOpen(open);
    setTurned({ by: undefined, keys: new Set() });
  }, []);
  return useMemo(() => ({ isOpen, toggle, setAll }), [isOpen, toggle, setAll]);
}
