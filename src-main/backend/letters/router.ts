import { personRef } from '#shared/contract/common.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { LetterHead } from '#shared/contract/letters.ts';
import { procedures } from '../procedures.ts';
import { addressees, type Composed, composer } from './compose.ts';
import { makeLetters } from './make.ts';

const { letters } = procedures;

const headOf = ({ person, language, lacks }: Composed): LetterHead => ({
  ...{ person: personRef.parse(person), lacks: [...lacks] },
  language: lacks.includes('template') ? null : language,
});

export const lettersRouter = letters.router({
  heads: letters.heads.handler(({ context, input }) => {
    const compose = composer(context, input);
    return addressees(context, input).map((person) => headOf(compose(person)));
  }),
  read: letters.read.handler(({ context, input: { personId, ...asked } }) => {
    const filter = { ...asked.filter, ids: [personId] };
    const [person] = addressees(context, { ...asked, filter });
    if (person === undefined) throw new DeskError('NOT_FOUND', { kind: 'person' });
    const letter = composer(context, asked)(person);
    return { ...headOf(letter), subject: letter.subject, body: letter.body };
  }),
  make: letters.make.handler(({ context, input, signal }) => makeLetters(context, input, signal)),
});
