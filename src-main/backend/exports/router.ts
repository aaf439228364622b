import { procedures } from '../procedures.ts';
import { copyList } from './clipboard.ts';
import { exportList } from './list.ts';

const { exports } = procedures;

export const exportsRouter = exports.router({
  copy: exports.copy.handler(({ context, input }) => copyList(context, input)),
  list: exports.list.handler(({ context, input, signal }) => exportList(context, input, signal)),
});
