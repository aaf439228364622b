import { useTranslation } from 'react-i18next';

interface Refused {
  readonly field: string;
  readonly reason: string;
}

/** What a service refused, if it was a value: the field and the reason's word. */
export function refusedValue(error: unknown): Refused | null {
  const { code, data } = (error ?? {}) as { readonly code?: unknown; readonly data?: Partial<Refused> };
  if (code !== 'INVALID' || typeof data?.field !== 'string' || typeof data.reason !== 'string') return null;
  return { field: data.field, reason: data.reason };
}

/** Says beside a field why its value was refused; null for a refusal of another kind. */
export function useRefusal(): (error: unknown) => string | null {
  const { t } = useTranslation('errors');
  return (error) => {
    const refused = refusedValue(error);
    return refused === null ? null : t(`reason.${refused.reason}`);
  };
}
