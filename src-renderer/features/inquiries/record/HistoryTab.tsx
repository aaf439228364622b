import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { CaseFields } from '../../../records/advice/CaseFields.tsx';
import { MergedParts } from '../../../records/merges/MergedParts.tsx';
import classes from '../inquiries.module.css';
import { CaseTimeline } from './CaseTimeline.tsx';
import { EntryComposer } from './EntryComposer.tsx';

/** The whole history of a case on one page, newest first, and the place where one adds to it. */
export function HistoryTab({ inquiry }: { readonly inquiry: InquiryRecord }) {
  return (
    <div className={classes.tabBody}>
      {inquiry.description !== null && (
        <p className={classes.body} lang={inquiry.language ?? undefined}>
          {inquiry.description}
        </p>
      )}
      <EntryComposer inquiry={inquiry} />
      <CaseFields>
        <MergedParts kind="inquiry" id={inquiry.id} />
      </CaseFields>
      <CaseTimeline inquiry={inquiry} />
    </div>
  );
}
