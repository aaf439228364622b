import { file } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { procedures } from '../procedures.ts';
import { addFile, filesOf, findFile, safeName } from './files.ts';

export const filesRouter = procedures.files.router({
  list: procedures.files.list.handler(({ context, input }) => filesOf(context, [input.ownerId])),
  add: procedures.files.add.handler(async ({ context, input }) => {
    const content = new Uint8Array(await input.file.arrayBuffer());
    const { op, value } = context.writer.mutate('files.add', (write) =>
      addFile(context, write, { ownerId: input.ownerId, name: input.file.name, content }),
    );
    return { op, id: value };
  }),
  read: procedures.files.read.handler(({ context, input }) => {
    const found = findFile(context, input.id);
    if (found === undefined) throw new DeskError('NOT_FOUND', { kind: 'file' });
    const content = context.files.get(found.name, found.hash);
    return new File([new Uint8Array(content)], found.name, { type: found.type });
  }),
  rename: procedures.files.rename.handler(({ context, input }) => {
    const { op } = context.writer.mutate('files.rename', (write) =>
      write.update(file, input.id, { name: safeName(input.name) }),
    );
    return { op };
  }),
  remove: procedures.files.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('files.remove', (write) => write.remove(file, input.id));
    return { op };
  }),
});
