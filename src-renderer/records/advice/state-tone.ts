import type { AdviceState } from '#shared/domain/advice.ts';
import type { StatusTone } from '../../ui/theme/tones.ts';

const TONES: Readonly<Record<AdviceState, StatusTone>> = {
  open: 'received',
  answered: 'meeting-held',
  approved: 'meeting-held',
  'sent-back': 'acknowledged',
  withdrawn: 'on-hold',
};

/** The colour of where a request stands; the word always stands beside it. */
export const toneOfAdvice = (state: AdviceState): StatusTone => TONES[state];
