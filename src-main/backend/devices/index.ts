export { approveRequest, inspectRequest } from './approve.ts';
export { fingerprintOf } from './fingerprint.ts';
export { inspectSnapshot, joinInspected } from './join.ts';
export { openKeys, registerDevice, writeOwnRecord } from './register.ts';
export { devicesRouter } from './router.ts';
export { writeSnapshot } from './write-snapshot.ts';
