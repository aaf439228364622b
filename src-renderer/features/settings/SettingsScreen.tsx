import { useTranslation } from 'react-i18next';
import { CountryNoteSection } from './CountryNoteSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DeadlineSection } from './DeadlineSection.tsx';
import { DisclosureSection } from './DisclosureSection.tsx';
import { LookSection } from './LookSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { ReportTemplateSection } from './ReportTemplateSection.tsx';
import classes from './settings.module.css';
import { TemplateSection } from './TemplateSection.tsx';
import { ThirdRegionSection } from './ThirdRegionSection.tsx';

/** Profile, look, deadlines, templates, countries, third regions, erased people, what left the program, data. All is saved as it is made. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return (
    <div className={classes.screen}>
      <h1>{t('title')}</h1>
      <div className={classes.sections}>
        <ProfileSection />
        <LookSection />
        <DeadlineSection />
        <TemplateSection />
        <ReportTemplateSection />
        <CountryNoteSection />
        <ThirdRegionSection />
        <PrivacySection />
        <DisclosureSection />
        <DataSection />
      </div>
    </div>
  );
}
