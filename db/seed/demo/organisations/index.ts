import type { DemoOrganisation } from '../types.ts';
import { EUROPEAN_CITIES } from './european-cities.ts';
import { EUROPEAN_CLUSTERS } from './european-clusters.ts';
import { EUROPEAN_PARTNERS } from './european-partners.ts';
import { EUROPEAN_REGIONS } from './european-regions.ts';
import { JAPANESE_PARTNERS } from './japanese-partners.ts';
import { JAPANESE_PUBLIC_BODIES } from './japanese-public.ts';
import { THIRD_REGION_ORGANISATIONS } from './third-regions.ts';

/** The 60 organisations that the demo office knows, on both sides and beyond. */
export const ORGANISATIONS: readonly DemoOrganisation[] = [
  ...JAPANESE_PUBLIC_BODIES,
  ...JAPANESE_PARTNERS,
  ...EUROPEAN_REGIONS,
  ...EUROPEAN_CITIES,
  ...EUROPEAN_CLUSTERS,
  ...EUROPEAN_PARTNERS,
  ...THIRD_REGION_ORGANISATIONS,
];
