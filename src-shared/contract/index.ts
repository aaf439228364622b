import type { ContractRouterClient } from '@orpc/contract';
import { adviceContract } from './advice.ts';
import { changesContract } from './changes.ts';
import { conflictsContract } from './conflicts.ts';
import { consentsContract } from './consents.ts';
import { cooperationsContract } from './cooperations.ts';
import { countryNotesContract } from './country-notes.ts';
import { dashboardContract } from './dashboard.ts';
import { devicesContract } from './devices.ts';
import { disclosuresContract } from './disclosures.ts';
import { draftsContract } from './drafts.ts';
import { duplicatesContract } from './duplicates.ts';
import { entriesContract } from './entries.ts';
import { exportsContract } from './exports.ts';
import { filesContract } from './files.ts';
import { importsContract } from './imports-procedures.ts';
import { inquiriesContract } from './inquiries.ts';
import { labelsContract } from './labels.ts';
import { lettersContract } from './letters.ts';
import { maintenanceContract } from './maintenance.ts';
import { matchesContract } from './matches.ts';
import { meetingsContract } from './meetings.ts';
import { mergesContract } from './merges.ts';
import { organisationsContract } from './organisations.ts';
import { ownIndicatorsContract } from './own-indicators.ts';
import { packetsContract } from './packets.ts';
import { peopleContract } from './people.ts';
import { privacyContract } from './privacy.ts';
import { relationsContract } from './relations.ts';
import { reportsContract } from './reports.ts';
import { reviewsContract } from './reviews.ts';
import { searchContract } from './search.ts';
import { sessionContract } from './session.ts';
import { settingsContract } from './settings.ts';
import { syncContract } from './sync.ts';
import { tasksContract } from './tasks.ts';
import { templatesContract } from './templates.ts';
import { thirdRegionsContract } from './third-regions.ts';
import { todayContract } from './today.ts';
import { viewsContract } from './views.ts';
import { waysContract } from './ways.ts';

/** Everything the interface and the command line may ask of the backend. */
export const contract = {
  session: sessionContract,
  advice: adviceContract,
  changes: changesContract,
  conflicts: conflictsContract,
  consents: consentsContract,
  cooperations: cooperationsContract,
  countryNotes: countryNotesContract,
  dashboard: dashboardContract,
  devices: devicesContract,
  disclosures: disclosuresContract,
  drafts: draftsContract,
  duplicates: duplicatesContract,
  entries: entriesContract,
  exports: exportsContract,
  files: filesContract,
  imports: importsContract,
  inquiries: inquiriesContract,
  labels: labelsContract,
  letters: lettersContract,
  matches: matchesContract,
  meetings: meetingsContract,
  merges: mergesContract,
  organisations: organisationsContract,
  ownIndicators: ownIndicatorsContract,
  packets: packetsContract,
  people: peopleContract,
  privacy: privacyContract,
  tasks: tasksContract,
  maintenance: maintenanceContract,
  relations: relationsContract,
  reports: reportsContract,
  reviews: reviewsContract,
  search: searchContract,
  settings: settingsContract,
  sync: syncContract,
  templates: templatesContract,
  thirdRegions: thirdRegionsContract,
  today: todayContract,
  views: viewsContract,
  ways: waysContract,
};

export type Client = ContractRouterClient<typeof contract>;
