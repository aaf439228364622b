export { type Carrier, columns, direct } from './carriers.ts';
export { checkHistories, checkHistory, historySeed, type Taken } from './check.ts';
export { folderCarrier } from './folder-carrier.ts';
export { expectRecordsFollowLog } from './model.ts';
