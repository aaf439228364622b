import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '#shared/contract/files.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useErrorText } from '../../../ui/errors/error-text.tsx';
import classes from '../inquiries.module.css';
import { previewOf } from './preview-kind.ts';

/** Shows a picture or a plain text where it stands; whatever could run is only ever saved. */
export function FilePreview({ file }: { readonly file: StoredFile }) {
  const { t } = useTranslation('inquiries');
  const [isOpen, setOpen] = useState(false);
  const kind = previewOf(file);
  if (kind === null) return null;
  return (
    <div>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-expanded={isOpen}
        aria-label={t(isOpen ? 'preview.hideOf' : 'preview.showOf', { name: file.name })}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('preview.hide') : t('preview.show')}
      </Button>
      {isOpen && <Content file={file} kind={kind} />}
    </div>
  );
}

/** As many characters as are read at a glance. */
const MOST_SHOWN = 20_000;

function Content({ file, kind }: { readonly file: StoredFile; readonly kind: 'image' | 'text' }) {
  const client = useClient();
  const errorText = useErrorText();
  const { data, error } = useQuery({
    queryKey: ['preview', file.id],
    queryFn: async () => {
      const content = await client.files.read({ id: file.id });
      return kind === 'image' ? dataAddress(content, file.type) : (await content.text()).slice(0, MOST_SHOWN);
    },
    gcTime: 60_000,
  });
  if (error) return <p role="alert">{errorText(error).title}</p>;
  if (data === undefined) return null;
  if (kind === 'image') return <img className={classes.preview ?? ''} src={data} alt={file.name} />;
  return <pre className={classes.previewText}>{data}</pre>;
}

/** The type is the one that the content itself told when it was filed. */
async function dataAddress(content: Blob, type: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
  reader.readAsDataURL(new Blob([content], { type }));
  return promise;
}
