export { createMeeting, linkInquiry, setMeetingState, TIME_FIELDS, takeTimes, unlinkInquiry } from './edit.ts';
export { countMeetings, meetingsBetween, pageOfMeetings } from './list.ts';
export { readMeeting } from './record.ts';
export { meetingsRouter } from './router.ts';
