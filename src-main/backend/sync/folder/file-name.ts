import { BUNDLE_ENDING } from '#shared/contract/sync.ts';

/** Names that are still being written begin so; readers pass them over. */
const UNFINISHED_BEGINNING = '.ejrc-';
const UNFINISHED_ENDING = '.tmp';

interface Named {
  /** The bundle's id. */
  readonly id: string;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** `C4-20261122T084000Z-<id>.ejrcsync`: sorted by name, a device's bundles are in the order of their making. */
export function bundleName(code: string, { id, createdAt }: Named): string {
  const time = new Date(createdAt).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  return `${code}-${time}-${id}${BUNDLE_ENDING}`;
}

/** The name under which a device writes a bundle until it is whole. */
export const unfinishedName = (code: string, id: string): string =>
  `${UNFINISHED_BEGINNING}${code}-${id}${UNFINISHED_ENDING}`;

/** Whether a name is that of a bundle, whatever else stands in it: conflict copies have names of their own. */
export const isBundleName = (name: string): boolean => name.endsWith(BUNDLE_ENDING) && !name.startsWith('.');

export const isUnfinishedOf = (name: string, code: string): boolean =>
  name.startsWith(`${UNFINISHED_BEGINNING}${code}-`) && name.endsWith(UNFINISHED_ENDING);

/** The time in a name as text that sorts, or '' where it has none. */
export const timeInName = (name: string): string => /-(\d{8}T\d{6}Z)-/u.exec(name)?.[1] ?? '';
