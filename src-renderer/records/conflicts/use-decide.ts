import { useTranslation } from 'react-i18next';
import type { Decision } from '#shared/contract/conflicts.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

/** Carries out a decision and says so, with Undo. @returns false where it was refused */
export function useDecide(): (decision: Decision) => Promise<boolean> {
  const { t } = useTranslation('conflicts');
  const client = useClient();
  const act = useAct();
  const toasts = useToasts();
  return async (decision) => {
    const count = decision.ids.length;
    const said = decision.choice === 'combine' ? t('said.combine') : t(`said.${decision.choice}`, { count });
    const answer = await act(() => client.conflicts.resolve(decision), said);
    if (answer?.decided === 0) toasts.info(t('meanwhile'));
    return answer !== undefined;
  };
}
