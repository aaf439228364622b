import { COMPARED, type Compared, type MergePreview, type MergeSide } from '#shared/contract/merges.ts';
import type { MergeableInquiry } from '#shared/domain/inquiry-merge.ts';
import type { Context } from '../context.ts';
import { readInquiry } from '../inquiries/index.ts';
import { inquiriesToMerge, resultOf } from './merge.ts';

/** The fields behind each thing that is compared; the subject is the survivor's whatever the other says. */
const FIELDS: Readonly<Record<Exclude<Compared, 'subject'>, readonly (keyof MergeableInquiry)[]>> = {
  requester: ['requesterPersonId', 'requesterOrganisationId'],
  status: ['status', 'statusSince'],
  owner: ['ownerId'],
  nextStep: ['nextStep', 'nextStepOn'],
  description: ['description'],
  outcome: ['outcome'],
};

/** What each inquiry says before a merge, and which of it will stand. @throws DeskError NOT_FOUND */
export function previewMerge(context: Pick<Context, 'sqlite' | 'db'>, ids: readonly string[]): MergePreview {
  const all = inquiriesToMerge(context, ids);
  const result = resultOf(all);
  const standing = (compared: Compared): number | null => {
    if (compared === 'subject') return 0;
    const fields = FIELDS[compared].filter((field) => result[field] !== null);
    const at = all.findIndex((one) => fields.every((field) => one[field] === result[field]));
    return fields.length === 0 || at < 0 ? null : at;
  };
  return {
    sides: all.map(({ id }) => sideOf(context, id)),
    stands: Object.fromEntries(COMPARED.map((compared) => [compared, standing(compared)])) as MergePreview['stands'],
  };
}

function sideOf(context: Pick<Context, 'sqlite' | 'db'>, id: string): MergeSide {
  const { number, subject, language, status, receivedAt, receivedZone, ...record } = readInquiry(context, id);
  const { person, organisation, ownerId, nextStep, nextStepOn, description, outcome, counts } = record;
  return {
    ...{ id, number, subject, language, status, receivedAt, receivedZone, person, organisation, ownerId },
    ...{ nextStep, nextStepOn, description, outcome, counts },
  };
}
