export { type IcsAttendee, type IcsMeeting, type IcsOptions, writeIcs } from './write-ics.ts';
