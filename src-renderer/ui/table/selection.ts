/** The chosen rows by id, and the row from which a Shift range is counted. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: number | null;
}

export const toggleOne = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

/**
 * The ids between two rows, both included; rows that are not in memory can't be chosen and are left out.
 * Rows chosen before stay chosen.
 */
export const addRange = (
  ids: ReadonlySet<string>,
  from: number,
  to: number,
  idAt: (index: number) => string | undefined,
): ReadonlySet<string> => {
  const next = new Set(ids);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const id = idAt(index);
    if (id !== undefined) next.add(id);
  }
  return next;
};

export const NO_SELECTION: ReadonlySet<string> = new Set();
