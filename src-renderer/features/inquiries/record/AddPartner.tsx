import { useTranslation } from 'react-i18next';
import { OrganisationPicker } from '../../../records/pickers.tsx';
import { useFounding } from '../../../records/use-founding.tsx';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';

/** Puts an organisation that one already has in mind on the shortlist. */
export function AddPartner({ inquiryId }: { readonly inquiryId: string }) {
  const { t } = useTranslation(['inquiries', 'operations']);
  const client = useClient();
  const act = useAct();
  const founding = useFounding();
  return (
    <>
      <OrganisationPicker
        aria-label={t('partners.add')}
        placeholder={t('partners.add')}
        value={null}
        onCreate={founding.found}
        onChange={(picked) => {
          if (picked === null) return;
          void act(() => client.matches.add({ inquiryId, organisationIds: [picked.id] }), t('operations:matches.add'));
        }}
      />
      {founding.dialog}
    </>
  );
}
