import { procedures } from '../procedures.ts';
import { exportList } from './list.ts';

const { exports } = procedures;

export const exportsRouter = exports.router({
  list: exports.list.handler(({ context, input, signal }) => exportList(context, input, signal)),
});
