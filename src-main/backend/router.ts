import { adviceRouter } from './advice/index.ts';
import { changesRouter } from './changes/router.ts';
import { conflictsRouter } from './conflicts/index.ts';
import { cooperationsRouter } from './cooperations/index.ts';
import { countryNotesRouter } from './country-notes/index.ts';
import { dashboardRouter } from './dashboard/index.ts';
import { devicesRouter } from './devices/index.ts';
import { disclosuresRouter } from './disclosures/index.ts';
import { draftsRouter } from './drafts/index.ts';
import { duplicatesRouter } from './duplicates/index.ts';
import { entriesRouter } from './entries/index.ts';
import { exportsRouter } from './exports/index.ts';
import { filesRouter } from './files/index.ts';
import { importsRouter } from './imports/index.ts';
import { inquiriesRouter } from './inquiries/index.ts';
import { labelsRouter } from './labels/index.ts';
import { lettersRouter } from './letters/index.ts';
import { maintenanceRouter } from './maintenance/index.ts';
import { matchesRouter } from './matches/index.ts';
import { meetingsRouter } from './meetings/index.ts';
import { mergesRouter } from './merges/index.ts';
import { organisationsRouter } from './organisations/index.ts';
import { packetsRouter } from './packets/index.ts';
import { consentsRouter, peopleRouter } from './people/index.ts';
import { privacyRouter } from './privacy/index.ts';
import { procedures } from './procedures.ts';
import { relationsRouter } from './relations/index.ts';
import { ownIndicatorsRouter, reportsRouter } from './reports/index.ts';
import { reviewsRouter } from './reviews/index.ts';
import { searchRouter } from './search/index.ts';
import { sessionRouter } from './session/index.ts';
import { settingsRouter } from './settings/index.ts';
import { syncRouter } from './sync/router.ts';
import { tasksRouter } from './tasks/index.ts';
import { templatesRouter } from './templates/index.ts';
import { thirdRegionsRouter } from './third-regions/index.ts';
import { todayRouter } from './today/index.ts';
import { viewsRouter } from './views/index.ts';
import { waysRouter } from './ways/index.ts';

/** Every procedure of the contract with what carries it out. */
export const router = procedures.router({
  session: sessionRouter,
  advice: adviceRouter,
  changes: changesRouter,
  conflicts: conflictsRouter,
  consents: consentsRouter,
  cooperations: cooperationsRouter,
  countryNotes: countryNotesRouter,
  dashboard: dashboardRouter,
  devices: devicesRouter,
  disclosures: disclosuresRouter,
  drafts: draftsRouter,
  duplicates: duplicatesRouter,
  entries: entriesRouter,
  exports: exportsRouter,
  files: filesRouter,
  imports: importsRouter,
  inquiries: inquiriesRouter,
  labels: labelsRouter,
  letters: lettersRouter,
  matches: matchesRouter,
  meetings: meetingsRouter,
  merges: mergesRouter,
  organisations: organisationsRouter,
  ownIndicators: ownIndicatorsRouter,
  packets: packetsRouter,
  people: peopleRouter,
  privacy: privacyRouter,
  tasks: tasksRouter,
  maintenance: maintenanceRouter,
  relations: relationsRouter,
  reports: reportsRouter,
  reviews: reviewsRouter,
  search: searchRouter,
  settings: settingsRouter,
  sync: syncRouter,
  templates: templatesRouter,
  thirdRegions: thirdRegionsRouter,
  today: todayRouter,
  views: viewsRouter,
  ways: waysRouter,
});
