import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useStable } from '../hooks/use-stable.ts';

/** Where the open record stands in the list it was opened from, and whether the list goes on before and after it. */
interface Place {
  /** From 1; undefined where the record has left the list meanwhile. */
  readonly at: number | undefined;
  readonly of: number | undefined;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export type Way = -1 | 1;

interface RecordSteps extends Place {
  readonly step: (by: Way) => void;
}

interface Steps {
  readonly steps: RecordSteps | null;
  readonly tell: (steps: RecordSteps | null) => void;
  /** The button that was just pressed: the next record's head gives it the keyboard again. */
  readonly pressed: RefObject<Way | null>;
}

const StepsContext = createContext<Steps>({ steps: null, tell: () => undefined, pressed: { current: null } });

/** Around a list and the record beside it: the list tells where the record stands, the record's head offers the ways on. */
export function RecordStepsProvider({ children }: { readonly children: ReactNode }) {
  const [steps, tell] = useState<RecordSteps | null>(null);
  const pressed = useRef<Way | null>(null);
  const value = useMemo(() => ({ steps, tell, pressed }), [steps]);
  return <StepsContext value={value}>{children}</StepsContext>;
}

/** The ways from the open record to its neighbours in the list's order; null where no list knows it. */
export const useRecordSteps = (): Pick<Steps, 'steps' | 'pressed'> => useContext(StepsContext);

/** For the list: `place` is null while no record is open, or one that is not of this list. */
export function useTellSteps(place: Place | null, step: (by: Way) => void): void {
  const { tell } = useContext(StepsContext);
  const run = useStable(step);
  const { at, of, hasPrevious = false, hasNext = false } = place ?? {};
  const isKnown = place !== null;
  useEffect(() => {
    tell(isKnown ? { at, of, hasPrevious, hasNext, step: run } : null);
  }, [tell, isKnown, at, of, hasPrevious, hasNext, run]);
  useEffect(() => () => tell(null), [tell]);
}
