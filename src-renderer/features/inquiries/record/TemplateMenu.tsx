import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import type { Template } from '#shared/contract/templates.ts';
import type { Language } from '#shared/domain/lists.ts';
import { displayName, organisationName } from '#shared/domain/names.ts';
import { greeting } from '#shared/domain/salutations.ts';
import { fillTemplate } from '#shared/domain/templates.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useProfile } from '../../../rpc/session.ts';
import { useFormat } from '../../../ui/format/use-format.ts';

interface TemplateMenuProps {
  readonly inquiry: InquiryRecord;
  readonly onInsert: (text: string) => void;
}

/** Puts a reply template into the text, filled with the case's own names; those in the addressee's language come first, then the case's. */
export function TemplateMenu({ inquiry, onInsert }: TemplateMenuProps) {
  const { t } = useTranslation('inquiries');
  const orpc = useOrpc();
  const format = useFormat();
  const profile = useProfile();
  const { data: templates = [] } = useQuery(orpc.templates.list.queryOptions());
  if (templates.length === 0) return null;
  const rank = ({ language }: Template): number => {
    const at = inquiry.replyLanguages.indexOf(language);
    return at < 0 ? inquiry.replyLanguages.length : at;
  };
  const sorted = templates.toSorted((a, b) => rank(a) - rank(b));
  const fieldsIn = (language: Language) => ({
    number: inquiry.number,
    subject: inquiry.subject,
    greeting: greeting(inquiry.person, language),
    person: inquiry.person === null ? '' : displayName(inquiry.person, language, 'formal'),
    organisation: inquiry.organisation === null ? '' : organisationName(inquiry.organisation, language),
    officer: profile.name,
  });
  const insert = ({ language, body }: Template): void => onInsert(fillTemplate(body, fieldsIn(language)));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle">{t('entry.template')}</Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {sorted.map((template) => (
          <Menu.Item key={template.id} onClick={() => insert(template)}>
            {`${template.name} · ${format.languageName(template.language)}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
