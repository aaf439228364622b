import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useFormat } from '../format/use-format.ts';
import classes from './calendar.module.css';
import type { Holiday } from './types.ts';

/** The code of a country that rests that day; its holiday's name for the pointer and for screen readers. */
export function HolidayMark({ holiday: { country, name, lang } }: { readonly holiday: Holiday }) {
  const format = useFormat();
  return (
    <Tooltip label={`${format.country(country)}: ${name}`}>
      <span className={classes.holiday}>
        <span aria-hidden>{country}</span>
        <VisuallyHidden>
          {format.country(country)} <span lang={lang}>{name}</span>
        </VisuallyHidden>
      </span>
    </Tooltip>
  );
}
