import { type ReactNode, useContext } from 'react';
import { SlotsContext } from '../slots.ts';
import classes from './frame.module.css';

/** The line that says in words how things stand. */
export function Footer() {
  const { FooterStatus } = useContext(SlotsContext);
  return <footer className={classes.footer}>{FooterStatus && <FooterStatus />}</footer>;
}

interface FooterItemProps {
  /** `ok` and `wrong` get a dot of their colour. */
  readonly tone?: 'ok' | 'wrong';
  readonly children: ReactNode;
}

export function FooterItem({ tone, children }: FooterItemProps) {
  return (
    <span className={classes.item} data-tone={tone}>
      {children}
    </span>
  );
}
