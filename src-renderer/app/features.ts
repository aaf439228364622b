import {
  type Icon,
  IconBuilding,
  IconBulb,
  IconCalendarEvent,
  IconCopyCheck,
  IconInbox,
  IconReportAnalytics,
  IconSettings,
  IconSun,
  IconTableImport,
  IconTransfer,
  IconUsers,
} from '@tabler/icons-react';
import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';

/** The screens of the program. Routes, sidebar, shortcuts and `app:nav.<id>` all use these words. */
export const FEATURE_IDS = [
  'today',
  'inquiries',
  'organisations',
  'people',
  'meetings',
  'advice',
  'reports',
  'sync',
  'settings',
  'imports',
  'duplicates',
] as const;
export type FeatureId = (typeof FEATURE_IDS)[number];

export interface Feature {
  readonly id: FeatureId;
  /** Shown where the sidebar is narrow. */
  readonly icon: Icon;
  /**
   * The whole screen below `/<id>`, lists and open record alike (it stays mounted when the record changes):
   * `lazyRouteComponent(() => import('../features/inquiries/screen.tsx'), 'InquiriesScreen')`.
   */
  readonly screen: RouteComponent;
}

/** What exists today; a feature adds its one line here. Nothing leads to a screen that is not listed. */
export const FEATURES: readonly Feature[] = [
  {
    id: 'today',
    icon: IconSun,
    screen: lazyRouteComponent(() => import('../features/today/TodayScreen.tsx'), 'TodayScreen'),
  },
  {
    id: 'inquiries',
    icon: IconInbox,
    screen: lazyRouteComponent(() => import('../features/inquiries/InquiriesScreen.tsx'), 'InquiriesScreen'),
  },
  {
    id: 'organisations',
    icon: IconBuilding,
    screen: lazyRouteComponent(
      () => import('../features/organisations/OrganisationsScreen.tsx'),
      'OrganisationsScreen',
    ),
  },
  {
    id: 'people',
    icon: IconUsers,
    screen: lazyRouteComponent(() => import('../features/people/PeopleScreen.tsx'), 'PeopleScreen'),
  },
  {
    id: 'meetings',
    icon: IconCalendarEvent,
    screen: lazyRouteComponent(() => import('../features/meetings/MeetingsScreen.tsx'), 'MeetingsScreen'),
  },
  {
    id: 'advice',
    icon: IconBulb,
    screen: lazyRouteComponent(() => import('../features/advice/AdviceScreen.tsx'), 'AdviceScreen'),
  },
  {
    id: 'reports',
    icon: IconReportAnalytics,
    screen: lazyRouteComponent(() => import('../features/reports/ReportsScreen.tsx'), 'ReportsScreen'),
  },
  {
    id: 'sync',
    icon: IconTransfer,
    screen: lazyRouteComponent(() => import('../features/sync/SyncScreen.tsx'), 'SyncScreen'),
  },
  {
    id: 'settings',
    icon: IconSettings,
    screen: lazyRouteComponent(() => import('../features/settings/SettingsScreen.tsx'), 'SettingsScreen'),
  },
  {
    id: 'imports',
    icon: IconTableImport,
    screen: lazyRouteComponent(() => import('../features/imports/ImportsScreen.tsx'), 'ImportsScreen'),
  },
  {
    id: 'duplicates',
    icon: IconCopyCheck,
    screen: lazyRouteComponent(() => import('../features/duplicates/DuplicatesScreen.tsx'), 'DuplicatesScreen'),
  },
];

export const featureOf = (id: FeatureId): Feature | undefined => FEATURES.find((feature) => feature.id === id);
