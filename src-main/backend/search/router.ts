import { procedures } from '../procedures.ts';
import { search } from './search.ts';

export const searchRouter = procedures.search.router({
  find: procedures.search.find.handler(({ context, input }) => search(context, input.text)),
});
