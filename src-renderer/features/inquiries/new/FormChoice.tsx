import { Chip, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COOPERATION_FORMS, type CooperationForm } from '#shared/domain/lists.ts';

interface FormChoiceProps {
  readonly value: readonly CooperationForm[];
  readonly onChange: (forms: readonly CooperationForm[]) => void;
}

/** The forms of cooperation as chips: one click each. */
export function FormChoice({ value, onChange }: FormChoiceProps) {
  const { t } = useTranslation(['inquiries', 'lists']);
  return (
    <Input.Wrapper label={t('fact.forms')} labelElement="div">
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(next) => onChange(COOPERATION_FORMS.filter((form) => next.includes(form)))}
      >
        <Group gap={6}>
          {COOPERATION_FORMS.map((form) => (
            <Chip key={form} value={form} size="xs">
              {t(`lists:form.${form}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
