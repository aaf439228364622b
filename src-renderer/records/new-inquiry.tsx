import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { PickedRecord } from '../ui/pickers/RecordPicker.tsx';

type Named = Pick<PickedRecord, 'id' | 'label'>;

/** Who asks, where that is known before the form opens. */
export interface KnownRequester {
  readonly person: Named | null;
  readonly organisation: Named | null;
}

interface Begun {
  /** Where the typing is kept: for each known requester apart. */
  readonly draftKey: string;
  readonly requester: KnownRequester;
}

interface NewInquiryControl {
  /** What the open form begins with; null while none is open. */
  readonly begun: Begun | null;
  readonly begin: (requester?: KnownRequester) => void;
  /** Goes on with a draft, which knows its requester itself. */
  readonly goOn: (draftKey: string) => void;
  readonly close: () => void;
}

const NOBODY: KnownRequester = { person: null, organisation: null };
const NewInquiryContext = createContext<NewInquiryControl | null>(null);

/** The form for a new inquiry can be opened from any record; what opens it need not know the form. */
export function NewInquiryProvider({ children }: { readonly children: ReactNode }) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const control = useMemo<NewInquiryControl>(
    () => ({
      begun,
      begin: (requester = NOBODY) => {
        const known = requester.person ?? requester.organisation;
        setBegun({ draftKey: known === null ? 'inquiry:new' : `inquiry:new:${known.id}`, requester });
      },
      goOn: (draftKey) => setBegun({ draftKey, requester: NOBODY }),
      close: () => setBegun(null),
    }),
    [begun],
  );
  return <NewInquiryContext value={control}>{children}</NewInquiryContext>;
}

export function useNewInquiry(): NewInquiryControl {
  const control = useContext(NewInquiryContext);
  if (control === null) throw new Error('useNewInquiry outside of NewInquiryProvider');
  return control;
}
