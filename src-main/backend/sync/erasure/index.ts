export { takeErasedOut } from './arriving.ts';
export { carryOutErasure, eraseValues, giveReceipt, leftovers, removeLeftovers } from './carry-out.ts';
export { contentsDone, contentsDue, isPurgeDue, purgeDone } from './dues.ts';
export { issueErasure } from './issue.ts';
export { type ErasureOrder, isOrder, isTrusted, isTrustedOrder, orderId, ordersDue, orderText } from './order.ts';
export { REACHED } from './reach.ts';
export { latestReceipt } from './receipts.ts';
export { isErasureOf, withoutErasedValues } from './values.ts';
