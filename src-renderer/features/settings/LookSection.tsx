import { Input, SegmentedControl, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useProfile } from '../../rpc/session.ts';
import { useAct } from '../../rpc/use-act.ts';
import { toUiLanguage, type UiLanguage } from '../../ui/i18n/i18n.ts';
import { ZoneSelect } from '../../ui/inputs/ZoneSelect.tsx';
import { usePreferences } from '../../ui/preferences/provider.tsx';
import classes from './settings.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const;
const DENSITIES = ['compact', 'normal', 'comfortable'] as const;

/** Language, zones, colours, density, keys: how the window looks and behaves on this device. */
export function LookSection() {
  const { t } = useTranslation(['settings', 'operations']);
  const client = useClient();
  const act = useAct();
  const profile = useProfile();
  const { preferences, setPreferences } = usePreferences();
  const nameIn = (language: string): string =>
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  const choose = (change: { readonly language: UiLanguage } | { readonly zone: string }): void => {
    setPreferences(change);
    const { name, email, officeId, role, language, zone } = profile;
    const next = { name, email, officeId, role, language, zone, ...change };
    void act(() => client.session.saveProfile(next), t('operations:session.saveProfile'));
  };
  return (
    <section className={classes.card}>
      <h2>{t('look.title')}</h2>
      <div className={classes.pair}>
        <Select
          label={t('look.language')}
          data={LANGUAGES.map((language) => ({ value: language, label: nameIn(language) }))}
          value={preferences.language}
          onChange={(value) => value !== null && choose({ language: toUiLanguage(value) })}
          allowDeselect={false}
        />
        <Choice
          label={t('look.scheme')}
          value={preferences.scheme}
          options={SCHEMES.map((scheme) => ({ value: scheme, label: t(`look.schemes.${scheme}`) }))}
          onChange={(value) => setPreferences({ scheme: SCHEMES.find((scheme) => scheme === value) ?? 'auto' })}
        />
        <ZoneSelect label={t('look.zone')} value={preferences.zone} onChange={(zone) => choose({ zone })} />
        <ZoneSelect
          label={t('look.otherZone')}
          value={preferences.otherZone}
          onChange={(otherZone) => setPreferences({ otherZone })}
        />
      </div>
      <Choice
        label={t('look.density')}
        value={preferences.density}
        options={DENSITIES.map((density) => ({ value: density, label: t(`look.densities.${density}`) }))}
        onChange={(value) => setPreferences({ density: DENSITIES.find((density) => density === value) ?? 'normal' })}
      />
      <Switch
        label={t('look.letterKeys')}
        description={t('look.letterKeysHint')}
        checked={preferences.letterKeys}
        onChange={(event) => setPreferences({ letterKeys: event.currentTarget.checked })}
      />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div>
        <SegmentedControl
          size="xs"
          aria-label={label}
          data={options.map((option) => ({ ...option }))}
          value={value}
          onChange={onChange}
        />
      </div>
    </Input.Wrapper>
  );
}
