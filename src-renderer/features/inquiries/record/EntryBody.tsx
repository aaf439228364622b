import { Button } from '@mantine/core';
import DOMPurify from 'dompurify';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#shared/contract/entries.ts';
import { useClient, useHost } from '../../../rpc/orpc.tsx';
import { FileList } from '../../../ui/files/FileList.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import classes from '../inquiries.module.css';
import { FilePreview } from './FilePreview.tsx';

/** Longer texts are folded, so that the history can be read at a glance. */
const FOLD_AFTER = 600;

/** An entry's subject, text and files; an HTML mail can be shown as it was sent, without anything that is fetched or runs. */
export function EntryBody({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('inquiries');
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  const [isOpen, setOpen] = useState(false);
  const [isHtml, setHtml] = useState(false);
  const text = entry.body ?? '';
  const isLong = text.length > FOLD_AFTER;
  const save = (id: string): void =>
    void client.files.read({ id }).then((file) => host.saveFile(file.name, file), toasts.failed);
  return (
    <>
      {entry.subject && <strong>{entry.subject}</strong>}
      {isHtml && entry.bodyHtml !== null ? (
        <SafeHtml html={entry.bodyHtml} />
      ) : (
        <div className={classes.body}>{isLong && !isOpen ? `${text.slice(0, FOLD_AFTER)} …` : text}</div>
      )}
      {isLong && (
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('history.less') : t('history.more')}
        </Button>
      )}
      {entry.bodyHtml !== null && (
        <Button size="compact-xs" variant="subtle" onClick={() => setHtml(!isHtml)}>
          {isHtml ? t('history.asText') : t('history.asHtml')}
        </Button>
      )}
      {entry.files.length > 0 && (
        <FileList label={t('tab.files')} files={entry.files.map((file) => ({ ...file }))} onOpen={save} onSave={save} />
      )}
      {entry.files.map((file) => (
        <FilePreview key={file.id} file={file} />
      ))}
    </>
  );
}

/** Nothing that runs, nothing that is fetched, no form, no style that reaches out of its place. */
function SafeHtml({ html }: { readonly html: string }) {
  const clean = useMemo(() => sanitiseMail(html), [html]);
  return (
    <div
      className={classes.html}
      ref={(element) => {
        element?.replaceChildren(clean);
      }}
    />
  );
}

/** @returns the mail's HTML with scripts, styles, forms, remote images and every address to fetch taken out */
export function sanitiseMail(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'select',
      'textarea',
      'svg',
      'math',
      'video',
      'audio',
      'picture',
      'source',
    ],
    FORBID_ATTR: ['style', 'class', 'id', 'srcset', 'background', 'poster'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/(?:png|gif|jpeg|webp);)/iu,
  });
  for (const image of fragment.querySelectorAll('img')) {
    if (!image.src.startsWith('data:')) image.replaceWith(image.alt);
  }
  for (const link of fragment.querySelectorAll('a')) {
    link.rel = 'noopener noreferrer';
    link.target = '_blank';
  }
  return fragment;
}
