import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface BundleDrop {
  /** The exchange file that was let go somewhere in the window and waits to be looked at. */
  readonly file: File | null;
  readonly drop: (file: File) => void;
  readonly taken: () => void;
}

const BundleDropContext = createContext<BundleDrop | null>(null);

/** Hands an exchange file that was dropped anywhere to whoever takes it in; neither needs to know the other. */
export function BundleDropProvider({ children }: { readonly children: ReactNode }) {
  const [file, setFile] = useState<File | null>(null);
  const control = useMemo<BundleDrop>(() => ({ file, drop: setFile, taken: () => setFile(null) }), [file]);
  return <BundleDropContext value={control}>{children}</BundleDropContext>;
}

export function useBundleDrop(): BundleDrop {
  const control = useContext(BundleDropContext);
  if (control === null) throw new Error('useBundleDrop outside of BundleDropProvider');
  return control;
}
