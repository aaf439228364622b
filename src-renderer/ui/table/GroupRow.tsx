import { IconChevronRight } from '@tabler/icons-react';
import { useFormat } from '../format/use-format.ts';
import classes from './DataTable.module.css';
import type { GroupHead } from './types.ts';

interface GroupRowProps {
  /** Of its one cell. */
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly group: GroupHead;
  readonly columns: number;
  readonly active: boolean;
}

/** The head of a group: what its rows have in common and how many they are. The table opens and closes it. */
export function GroupRow({ id, index, top, height, group, columns, active }: GroupRowProps) {
  const format = useFormat();
  return (
    <tr
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={group.open}
      className={classes.group}
      data-index={index}
      data-active={active || undefined}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <td id={id} colSpan={columns} aria-colindex={1} className={classes.groupCell}>
        <IconChevronRight size={14} aria-hidden className={classes.groupSign} />
        <span>{group.label}</span>
        <span className={classes.groupCount}>{format.number(group.count)}</span>
      </td>
    </tr>
  );
}
