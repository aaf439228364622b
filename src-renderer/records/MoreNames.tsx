import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isJapaneseScript, isLatinScript } from '#shared/domain/scripts.ts';
import { MoreFields } from './MoreFields.tsx';
import { KanaSuggestions, LatinSuggestions } from './Suggestions.tsx';

export interface TypedNames {
  readonly nameNative: string;
  readonly nameLanguage: string | null;
  readonly nameKana: string;
  readonly nameLatin: string;
  readonly nameDe: string;
  readonly nameFr: string;
  readonly nameJa: string;
  readonly aliases: string;
}

interface MoreNamesProps {
  readonly typed: TypedNames;
  readonly onChange: (patch: Partial<TypedNames>) => void;
}

/** The forms of an organisation's name that its script asks for, and on demand its translations and other names. */
export function MoreNames({ typed, onChange }: MoreNamesProps) {
  const { t } = useTranslation('organisations');
  const kana = isJapaneseScript(typed.nameNative) || typed.nameLanguage === 'ja';
  const latin = typed.nameNative !== '' && !isLatinScript(typed.nameNative);
  const input = (field: 'nameKana' | 'nameLatin' | 'nameDe' | 'nameFr' | 'nameJa', lang?: string) => ({
    label: t(`field.${field}`),
    lang,
    value: typed[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      {kana && (
        <div>
          <TextInput {...input('nameKana', 'ja')} />
          <KanaSuggestions
            value={typed.nameKana}
            other={typed.nameLatin}
            onTake={(nameKana) => onChange({ nameKana })}
          />
        </div>
      )}
      {latin && (
        <div>
          <TextInput {...input('nameLatin')} />
          <LatinSuggestions
            value={typed.nameLatin}
            other={typed.nameKana}
            onTake={(nameLatin) => onChange({ nameLatin })}
          />
        </div>
      )}
      <MoreFields
        label={t('new.more')}
        filled={[typed.nameDe, typed.nameFr, typed.nameJa, typed.aliases].some(Boolean)}
      >
        <TextInput {...input('nameDe', 'de')} />
        <TextInput {...input('nameFr', 'fr')} />
        <TextInput {...input('nameJa', 'ja')} />
        <Textarea
          label={t('field.aliases')}
          placeholder={t('profile.aliasesHint')}
          autosize
          minRows={1}
          value={typed.aliases}
          onChange={(event) => onChange({ aliases: event.currentTarget.value })}
        />
      </MoreFields>
    </>
  );
}
