import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ThreePane } from '../../ui/panes/ThreePane.tsx';
import { InquiryList } from './list/InquiryList.tsx';
import { InquiryPane } from './record/InquiryPane.tsx';

/** The inquiries: list or board, and the open record beside it. */
export function InquiriesScreen() {
  const { t } = useTranslation('inquiries');
  const navigate = useNavigate();
  const { id } = useParams({ strict: false });
  const open = (next: string | undefined): void =>
    void navigate({
      to: next === undefined ? '/inquiries' : `/inquiries/${next}`,
      search: ((before: object) => before) as never,
    });
  return (
    <ThreePane
      id="inquiries"
      labels={{ list: t('title'), record: t('record') }}
      onBack={() => open(undefined)}
      list={<InquiryList openId={id} onOpen={(row) => open(row.id)} />}
      record={id !== undefined && <InquiryPane key={id} id={id} onClose={() => open(undefined)} />}
    />
  );
}
