import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';

/** What went wrong in the reader's words, and the way out. */
export interface ErrorText {
  readonly title: string;
  readonly hint?: string | undefined;
}

type Describe = (error: unknown) => ErrorText | null;

const DescribeContext = createContext<Describe>(() => null);

/** Supplies the words for the errors this program knows; others get a general text. */
export function ErrorTextProvider({ describe, children }: { describe: Describe; children: ReactNode }) {
  return <DescribeContext value={describe}>{children}</DescribeContext>;
}

export const useErrorText = (): ((error: unknown) => ErrorText) => {
  const describe = useContext(DescribeContext);
  const { t } = useTranslation('ui');
  return (error) => describe(error) ?? { title: t('error.unexpected'), hint: t('error.unexpectedHint') };
};
