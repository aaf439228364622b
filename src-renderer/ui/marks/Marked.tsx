import { createContext, type ReactNode, useContext } from 'react';
import { MarkedText } from './MarkedText.tsx';

/** Finds the places of a text that a search met: [from, to) in UTF-16 units, in order, without overlaps. */
export type Marker = (text: string) => readonly (readonly [number, number])[];

const MarkerContext = createContext<Marker | null>(null);

/** Texts below it show what the marker finds in them; without a marker they are as they are. */
export function Marking({ marker, children }: { readonly marker: Marker | null; readonly children: ReactNode }) {
  return <MarkerContext value={marker}>{children}</MarkerContext>;
}

/** A text with its marks, where a search stands around it; anything else as it is. */
export function Marked({ children }: { readonly children: ReactNode }) {
  const marker = useContext(MarkerContext);
  if (marker === null || typeof children !== 'string') return children;
  return <MarkedText text={children} ranges={marker(children)} />;
}
