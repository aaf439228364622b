import type { MeetingState } from '#shared/domain/lists.ts';
import type { StatusTone } from '../../ui/theme/tones.ts';

const TONES: Readonly<Record<MeetingState, StatusTone>> = {
  planned: 'meeting-planned',
  held: 'meeting-held',
  cancelled: 'on-hold',
};

/** The colour of a meeting's state; the word always stands beside it. */
export const toneOfState = (state: MeetingState): StatusTone => TONES[state];
