import { FileDrop } from '../../features/imports/FileDrop.tsx';
import { ImportCommands } from '../../features/imports/ImportCommands.tsx';
import { NewInquiry } from '../../features/inquiries/new/NewInquiry.tsx';
import { SyncCommands, SyncDialogs } from '../../features/sync/SyncDialogs.tsx';
import { FollowProfile } from './FollowProfile.tsx';
import { HostEvents } from './HostEvents.tsx';
import { UndoKeys } from './UndoKeys.tsx';
import { UndoProgress } from './UndoProgress.tsx';

/** What lives as long as the window, above every screen. */
export function Overlays() {
  return (
    <>
      <HostEvents />
      <FollowProfile />
      <UndoKeys />
      <UndoProgress />
      <NewInquiry />
      <FileDrop />
      <ImportCommands />
      <SyncCommands />
      <SyncDialogs />
    </>
  );
}
