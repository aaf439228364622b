import { useQuery } from '@tanstack/react-query';
import { CaseFields } from '../../../records/advice/CaseFields.tsx';
import { FilesPanel } from '../../../records/FilesPanel.tsx';
import { useOrpc } from '../../../rpc/orpc.tsx';

/** The files of a case, those of its e-mails too. */
export function FilesTab({ inquiryId }: { readonly inquiryId: string }) {
  const orpc = useOrpc();
  const { data: entries = [] } = useQuery(orpc.entries.list.queryOptions({ input: { inquiryId } }));
  return (
    <CaseFields>
      <FilesPanel ownerId={inquiryId} others={entries.flatMap(({ files }) => files)} dropsOnRecord />
    </CaseFields>
  );
}
