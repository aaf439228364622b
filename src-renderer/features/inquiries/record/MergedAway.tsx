import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberedInquiry } from '#shared/contract/inquiries.ts';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';

interface MergedAwayProps {
  readonly number: string;
  readonly into: NumberedInquiry;
  /** It was open while it was merged: whoever sees that knows why. */
  readonly wasOpen: RefObject<boolean>;
}

/** In the place of an inquiry that became part of another one: leads there, and says so quietly. */
export function MergedAway({ number, into, wasOpen }: MergedAwayProps) {
  const { t } = useTranslation('merges');
  const navigate = useNavigate();
  const toasts = useToasts();
  const said = useRef(false);
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    if (!wasOpen.current) toasts.info(t('arrived', { part: number, number: into.number }));
    void navigate({ to: `/inquiries/${into.id}`, search: ((before: object) => before) as never, replace: true });
  }, [number, into, wasOpen, navigate, toasts, t]);
  return null;
}
