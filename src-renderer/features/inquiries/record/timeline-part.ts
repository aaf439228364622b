import type { TimelineItem } from '#shared/contract/timeline.ts';

/** Parts of a case's timeline that can be read for themselves. */
export const TIMELINE_PARTS = ['all', 'written', 'mail', 'advice', 'meetings', 'files', 'changes'] as const;
export type TimelinePart = (typeof TIMELINE_PARTS)[number];

/** Whether a line belongs to a part; a mail with files belongs to both, and so does advice that someone wrote. */
export function isInPart(item: TimelineItem, part: TimelinePart): boolean {
  switch (part) {
    case 'all':
      return true;
    case 'written':
      return item.type === 'entry';
    case 'mail':
      return item.type === 'entry' && (item.entry.kind === 'email-in' || item.entry.kind === 'email-out');
    case 'advice':
      return item.type === 'advice' || (item.type === 'entry' && item.entry.kind === 'advice');
    case 'meetings':
      return item.type === 'meeting';
    case 'files':
      return item.type === 'file' || (item.type === 'entry' && item.entry.files.length > 0);
    case 'changes':
      return !['entry', 'advice', 'meeting', 'file'].includes(item.type);
  }
}
