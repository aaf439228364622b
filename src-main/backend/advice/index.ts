export { ANSWER_FIELDS, answerByPacket, takeAnswer } from './edit.ts';
export { countWaiting, queuedRequests, requestsOf } from './requests.ts';
export { adviceRouter } from './router.ts';
