import { type ReactNode, useId } from 'react';
import { useFormat } from '../../ui/format/use-format.ts';
import classes from './today.module.css';

interface CardProps {
  readonly title: string;
  readonly count: number;
  /** What an empty card says. */
  readonly nothing: string;
  readonly children: ReactNode;
}

/** One kind of things to do. */
export function Card({ title, count, nothing, children }: CardProps) {
  const format = useFormat();
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <h2 id={id}>{title}</h2>
        {count > 0 && <span className={classes.count}>{format.number(count)}</span>}
      </div>
      {count === 0 ? <p className={classes.nothing}>{nothing}</p> : <ul className={classes.rows}>{children}</ul>}
    </section>
  );
}
