import { useTranslation } from 'react-i18next';
import type { AddressPatch, StoredAddress } from '#shared/contract/addresses.ts';
import { isInTwoScripts } from '#shared/domain/addresses.ts';
import { EditableSelect } from '../../ui/fields/EditableChoice.tsx';
import { KeyValue } from '../../ui/fields/KeyValueList.tsx';
import { LongTextFact, TextFact } from '../facts.tsx';
import { useCountryOptions } from '../place-options.ts';
import { EditableRegion } from '../RegionField.tsx';

interface AddressFieldsProps {
  readonly address: StoredAddress & { readonly country: string | null; readonly nameLanguage: string | null };
  /** Whether there may be no country. */
  readonly clearable: boolean;
  readonly saveCountry: (country: string | null) => Promise<unknown>;
  readonly save: (patch: AddressPatch) => Promise<unknown>;
}

/** Where an organisation or a person is and gets its post, field by field; in Latin letters, too, where it is written in others. */
export function AddressFields({ address, clearable, saveCountry, save }: AddressFieldsProps) {
  const { t } = useTranslation('organisations');
  const countries = useCountryOptions();
  const native = address.nameLanguage ?? undefined;
  const inTwoScripts = isInTwoScripts(address);
  return (
    <>
      <KeyValue label={t('field.country')}>
        <EditableSelect value={address.country} options={countries} clearable={clearable} onSave={saveCountry} />
      </KeyValue>
      <KeyValue label={t('field.regionCode')}>
        <EditableRegion
          key={address.country}
          value={address.regionCode}
          version={address.regionVersion}
          country={address.country ?? undefined}
          onSave={(regionCode) => save({ regionCode })}
        />
      </KeyValue>
      <LongTextFact
        short
        label={t('field.addressLines')}
        value={address.addressLines}
        lang={native}
        onSave={(addressLines) => save({ addressLines })}
      />
      <TextFact
        label={t('field.postalCode')}
        value={address.postalCode}
        onSave={(postalCode) => save({ postalCode })}
      />
      <TextFact label={t('field.city')} value={address.city} lang={native} onSave={(city) => save({ city })} />
      {inTwoScripts && (
        <LongTextFact
          short
          label={t('field.addressLatin')}
          value={address.addressLatin}
          onSave={(addressLatin) => save({ addressLatin })}
        />
      )}
      {inTwoScripts && (
        <TextFact label={t('field.cityLatin')} value={address.cityLatin} onSave={(cityLatin) => save({ cityLatin })} />
      )}
    </>
  );
}
