import { procedures } from '../procedures.ts';
import { removeThirdRegion, saveThirdRegion, thirdRegions as thirdRegionsOf } from './third-regions.ts';

const { thirdRegions } = procedures;

export const thirdRegionsRouter = thirdRegions.router({
  list: thirdRegions.list.handler(({ context }) =>
    thirdRegionsOf(context).map(({ countries, ...region }) => ({ ...region, countries: [...countries] })),
  ),
  save: thirdRegions.save.handler(({ context, input: { key, ...region } }) => {
    const own = key ?? Buffer.from(context.ports.random(6)).toString('hex');
    const { op } = context.writer.mutate('thirdRegions.save', (write) => saveThirdRegion(write, own, region));
    return { op, key: own };
  }),
  remove: thirdRegions.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('thirdRegions.remove', (write) =>
      removeThirdRegion(context, write, input.key),
    );
    return { op };
  }),
});
