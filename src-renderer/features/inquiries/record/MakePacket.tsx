import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PacketForm } from '../packet/PacketForm.tsx';

/** Sends the case, alone or with others, to an adviser outside. */
export function MakePacket({ id }: { readonly id: string }) {
  const { t } = useTranslation('packets');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('make.open')}
      </Button>
      {isOpen && <PacketForm inquiryIds={[id]} onClose={() => setOpen(false)} />}
    </>
  );
}
