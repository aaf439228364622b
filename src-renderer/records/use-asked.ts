import { useState } from 'react';

interface Asked<T> {
  /** What was typed where nothing was found. */
  readonly name: string;
  readonly answer: (made: T | null) => void;
}

interface Asking<T> {
  readonly ask: (name: string) => Promise<T | null>;
  readonly asked: Asked<T> | null;
}

/** A picker's question to the form that stands beside it; it is answered once, with null where the form is left. */
export function useAsked<T>(): Asking<T> {
  const [asked, setAsked] = useState<Asked<T> | null>(null);
  return {
    ask: (name) =>
      new Promise((resolve) => {
        const answer = (made: T | null): void => {
          resolve(made);
          setAsked(null);
        };
        setAsked({ name, answer });
      }),
    asked,
  };
}
