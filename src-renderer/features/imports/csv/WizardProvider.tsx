import { createContext, type ReactNode, use } from 'react';
import { useWizardState, type Wizard } from './use-wizard.ts';

const WizardContext = createContext<Wizard | null>(null);

/** Keeps the table at hand as long as the window: whoever looks at a record halfway finds everything as it was. */
export function WizardProvider({ children }: { readonly children: ReactNode }) {
  return <WizardContext value={useWizardState()}>{children}</WizardContext>;
}

export function useWizard(): Wizard {
  const wizard = use(WizardContext);
  if (wizard === null) throw new Error('outside of WizardProvider');
  return wizard;
}
