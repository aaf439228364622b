import { useQuery } from '@tanstack/react-query';
import { useEditsCases } from '../../../records/advice/role.ts';
import { FilesPanel } from '../../../records/FilesPanel.tsx';
import { useOrpc } from '../../../rpc/orpc.tsx';

/** The files of a case, those of its e-mails too. */
export function FilesTab({ inquiryId }: { readonly inquiryId: string }) {
  const orpc = useOrpc();
  const editsCases = useEditsCases();
  const { data: entries = [] } = useQuery(orpc.entries.list.queryOptions({ input: { inquiryId } }));
  return (
    <FilesPanel
      ownerId={inquiryId}
      others={entries.flatMap(({ files }) => files)}
      dropsOnRecord
      readOnly={!editsCases}
    />
  );
}
