import { type Scene, scrollTo } from './scene.ts';

const AT = '/reports/dashboard';

/** The dashboard from top to bottom, with a mark opened, and of an office in which nothing has happened. */
export const DASHBOARD: readonly Scene[] = [
  { name: 'dashboard', at: AT },
  { name: 'dashboard-trend', at: AT, act: scrollTo('dashboard:section.trend') },
  { name: 'dashboard-breakdowns', at: AT, act: scrollTo('dashboard:section.breakdowns') },
  { name: 'dashboard-matrix', at: AT, act: scrollTo('dashboard:section.links') },
  { name: 'dashboard-regions', at: `${AT}?level=region`, act: scrollTo('dashboard:section.links') },
  { name: 'dashboard-map', at: AT, act: scrollTo('dashboard:section.map') },
  {
    name: 'dashboard-map-table',
    at: AT,
    act: async (desk, files) => {
      const { page, t } = desk;
      const map = page.getByRole('figure', { name: t('dashboard:section.map') });
      await map.getByRole('button', { name: t('dashboard:map.asTable') }).click();
      await scrollTo('dashboard:section.map')(desk, files);
    },
  },
  { name: 'dashboard-workload', at: AT, act: scrollTo('dashboard:section.workload') },
  {
    name: 'dashboard-records',
    at: AT,
    act: async (desk, files) => {
      await scrollTo('dashboard:section.links')(desk, files);
      await desk.page.locator('table button[data-shade="5"]').first().click();
    },
  },
  { name: 'empty-dashboard', office: 'empty', at: AT },
];
