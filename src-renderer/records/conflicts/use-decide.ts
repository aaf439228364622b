import { useTranslation } from 'react-i18next';
import type { Decision } from '#shared/contract/conflicts.ts';
import type { ErrorData } from '#shared/contract/errors.ts';
import type { DisputedKind } from '#shared/domain/disputed-fields.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import { useConflictWords } from './use-conflict-words.tsx';

type Refused = ErrorData<'CONFLICT_REFUSED'>;

/** Carries out a decision and says so, with Undo. @returns false where it was refused */
export function useDecide(): (decision: Decision) => Promise<boolean> {
  const { t } = useTranslation('conflicts');
  const client = useClient();
  const act = useAct();
  const toasts = useToasts();
  const { title } = useConflictWords();

  /** Refusals name records by their ids: the reader is told what they are called. */
  const named = async (refusal: unknown): Promise<never> => {
    const { code, data } = refusal as { code?: unknown; data?: Refused };
    if (code !== 'CONFLICT_REFUSED' || data === undefined) throw refusal;
    const record = { kind: data.kind as DisputedKind, recordId: data.recordId };
    const [called] = await client.conflicts.names({ records: [record] });
    const words = called === undefined ? [] : [called.place?.number, title({ ...record, ...called }).text];
    throw Object.assign(new Error(code, { cause: refusal }), {
      code,
      data: { ...data, name: words.filter(Boolean).join(' ') },
    });
  };

  return async (decision) => {
    const count = decision.ids.length;
    const said = decision.choice === 'combine' ? t('said.combine') : t(`said.${decision.choice}`, { count });
    const answer = await act(() => client.conflicts.resolve(decision).catch(named), said);
    if (answer?.decided === 0) toasts.info(t('meanwhile'));
    return answer !== undefined;
  };
}
