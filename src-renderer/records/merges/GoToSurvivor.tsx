import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

interface GoToSurvivorProps {
  readonly concept: 'people' | 'organisations';
  /** By what the merged record was known. */
  readonly name: string;
  readonly into: string;
}

/** In the place of a record that became part of another one: leads there, and says so quietly. */
export function GoToSurvivor({ concept, name, into }: GoToSurvivorProps) {
  const { t } = useTranslation('merges');
  const navigate = useNavigate();
  const toasts = useToasts();
  const said = useRef(false);
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    toasts.info(t('arrivedAtRecord', { name }));
    void navigate({ to: `/${concept}/${into}`, search: ((before: object) => before) as never, replace: true });
  }, [concept, name, into, navigate, toasts, t]);
  return null;
}
