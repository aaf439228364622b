export { advanceInquiries } from './advance.ts';
export { createInquiry } from './edit.ts';
export { countMatching, pageOfInquiries } from './list.ts';
export { markAnswered, moveInquiry } from './move.ts';
export { inquiryState, readInquiry } from './record.ts';
export { inquiriesRouter } from './router.ts';
export { STATUS_FIELDS, takeStatus } from './take-status.ts';
export { timelineOf } from './timeline.ts';
