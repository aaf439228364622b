import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { EditableLongText } from '../../../ui/fields/EditableText.tsx';
import classes from '../reports.module.css';

interface TextsProps {
  readonly reportId: string;
  readonly document: ReportDocument;
  /** By section. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Written by themselves, or with the stories. */
const OWN_SECTIONS = new Set(['summary', 'stories']);

/** What is written under each heading; each text saves itself. */
export function Texts({ reportId, document, texts }: TextsProps) {
  const { t } = useTranslation(['reports', 'operations']);
  const client = useClient();
  const save = useSave();
  const chapters = [
    { id: 'summary', title: t('section.summary') },
    ...document.sections.filter(({ id }) => !OWN_SECTIONS.has(id)),
  ];
  return (
    <section aria-label={t('written.texts')}>
      <h2 className={classes.title}>{t('written.texts')}</h2>
      <div className={classes.texts}>
        {chapters.map(({ id }) => {
          const title = t(`section.${id}`);
          return (
            <div key={id} className={classes.text}>
              <h3 className={classes.cardTitle}>{title}</h3>
              <EditableLongText
                label={t('written.text', { section: title })}
                placeholder={t('written.textHint')}
                lang={document.language}
                value={texts[id] ?? ''}
                minRows={id === 'summary' ? 4 : 2}
                onSave={(body) =>
                  save(client.reports.saveText({ reportId, section: id, body }), t('operations:reports.saveText'))
                }
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
