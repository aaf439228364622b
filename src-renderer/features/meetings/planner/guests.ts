import type { MeetingProposal, NewParticipant } from '#shared/contract/meetings.ts';

/** Someone who shall be invited, before the meeting is made. */
export type Guest = MeetingProposal['participants'][number];

/** What makes a guest the same one: the person, or the organisation that sends nobody by name. */
export const guestId = ({ person, organisation }: Guest): string => person?.id ?? organisation?.id ?? '';

/** Adds guests behind the others, each once; an organisation gives way to the first of its people. */
export function withGuests(present: readonly Guest[], added: readonly Guest[]): readonly Guest[] {
  const guests = new Map(present.map((guest) => [guestId(guest), guest]));
  for (const guest of added) {
    if (guest.person !== null && guest.organisation !== null) guests.delete(guest.organisation.id);
    if (!guests.has(guestId(guest))) guests.set(guestId(guest), guest);
  }
  return [...guests.values()];
}

/** The guests as a new meeting takes them. */
export function invitationsOf(guests: readonly Guest[]): NewParticipant[] {
  return guests.map(({ person, organisation, side, role }) => ({
    ...{ personId: person?.id ?? null, organisationId: organisation?.id ?? null, side, role },
  }));
}
