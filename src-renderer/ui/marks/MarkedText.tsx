import classes from './marks.module.css';

interface MarkedTextProps {
  readonly text: string;
  /** Places to mark: [from, to) in UTF-16 units, in order, without overlaps. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Whether the text goes on before or after what is shown. */
  readonly cutBefore?: boolean;
  readonly cutAfter?: boolean;
}

/** A text with the places marked that a search met. */
export function MarkedText({ text, ranges, cutBefore = false, cutAfter = false }: MarkedTextProps) {
  const marks = ranges.map(([from, to], index) => ({ from, to, before: ranges[index - 1]?.[1] ?? 0 }));
  return (
    <>
      {cutBefore && '…'}
      {marks.map(({ from, to, before }) => (
        <span key={from}>
          {text.slice(before, from)}
          <mark className={classes.mark}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
      {cutAfter && '…'}
    </>
  );
}
