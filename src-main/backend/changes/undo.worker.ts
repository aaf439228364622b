/** The thread in which a big operation is taken back, or done again. */
import { workBeside } from './beside/thread.ts';
import { type Reversal, takeBack, type Undone } from './undo.ts';
import type { Mutation } from './writer.ts';

workBeside<Reversal, never, Mutation<Undone>>((reversal, { sqlite, writer, tell }) =>
  takeBack(sqlite, writer, reversal, tell),
);
