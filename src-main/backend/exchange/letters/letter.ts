import type { Language } from '#shared/domain/lists.ts';

/** A letter that is ready to be written. */
export interface Letter {
  /** The addressee, in the letter's language; for file names and between letters. */
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
}
