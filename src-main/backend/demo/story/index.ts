import type { Case } from '../casting.ts';
import { tellConclusion } from './ending.ts';
import { tellHold, tellQualification, tellReceipt } from './intake.ts';
import { tellMeeting } from './meeting.ts';
import { milestonesOf, momentsBetween } from './milestones.ts';
import { tellFollowUp } from './minutes.ts';
import { tellIntroduction, tellPartners } from './partners.ts';
import { tellReviews } from './reviews.ts';
import { type Deed, reached, type Story, until } from './story.ts';

export type { Deed } from './story.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Everything that the staff do about one inquiry until now, in no order. */
export function deedsOf(told: Case, now: number): readonly Deed[] {
  const deeds: Deed[] = [];
  const { random, receivedAt, calendar, owner, fate } = told;
  // What came in lately is put in at once, also on a train at the weekend.
  const isFresh = receivedAt > now - 3 * DAY;
  const soon = receivedAt + random.int(6, 45) * MINUTE;
  const created = Math.floor(isFresh ? soon : Math.max(soon, calendar.inOfficeHours(receivedAt, random)));
  const story: Story = {
    told,
    now,
    milestones: milestonesOf(told, created, now),
    known: { inquiry: '', number: '', meeting: '', matches: new Map() },
    book: (at, staff, run) => {
      if (at < now) deeds.push({ at, staff, run });
    },
  };
  tellReceipt(story, created);
  if (fate.kind === 'deleted') {
    story.book(created + DAY, owner, async (desk) => {
      await desk.client.inquiries.remove({ ids: [story.known.inquiry] });
    });
    return deeds;
  }
  tellQualification(story);
  tellPartners(story);
  tellIntroduction(story);
  tellReviews(story);
  tellMeeting(story);
  tellFollowUp(story);
  tellHolds(story);
  tellConclusion(story);
  return deeds;
}

function tellHolds(story: Story): void {
  const { random, fate } = story.told;
  const held = reached(story, 'on-hold');
  if (held !== undefined) {
    tellHold(story, held, null);
    return;
  }
  const qualified = reached(story, 'qualified');
  if (fate.kind !== 'concluded' || qualified === undefined || !random.chance(0.08)) return;
  const span = until(story, qualified) - qualified;
  const moment = momentsBetween(story.told, qualified, qualified + span);
  if (span > 6 * DAY) tellHold(story, moment(0.15), moment(0.75));
}
