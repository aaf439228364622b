import type { Topic } from '../types.ts';
import { ENERGY } from './energy.ts';
import { ENGINEERING } from './engineering.ts';
import { FOOD } from './food.ts';
import { HEALTH } from './health.ts';
import { INDUSTRY } from './industry.ts';
import { INVESTMENT } from './investment.ts';
import { MOBILITY } from './mobility.ts';
import { RESEARCH } from './research.ts';
import { TOURISM } from './tourism.ts';
import { TRADE } from './trade.ts';

/** Everything that the demo office's inquiries are about. */
export const TOPICS: readonly Topic[] = [
  ...ENERGY,
  ...INDUSTRY,
  ...ENGINEERING,
  ...TRADE,
  ...FOOD,
  ...HEALTH,
  ...RESEARCH,
  ...TOURISM,
  ...MOBILITY,
  ...INVESTMENT,
];
