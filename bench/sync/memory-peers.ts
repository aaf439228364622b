import { LoroDoc, LoroMap } from 'loro-crdt';
import * as Y from 'yjs';

/** One edit of a record, of one field or a few. */
export interface RecordEdit {
  readonly record: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A library that merges documents in memory: nothing is durable, and there is no table that could be asked. */
export interface MemoryPeer {
  readonly name: string;
  /** A document that holds the shared records, for one device. */
  readonly open: (shared: Uint8Array, device: number) => MemoryDoc;
  /** The shared records, written by one who made them. */
  readonly share: (records: readonly string[]) => Uint8Array;
}

export interface MemoryDoc {
  /** Makes edits, and gives them as they would be sent. */
  readonly edit: (edits: readonly RecordEdit[]) => Uint8Array;
  readonly receive: (update: Uint8Array) => void;
  /** All that it holds, to compare. */
  readonly content: () => unknown;
}

function yjsDoc(shared: Uint8Array | null): MemoryDoc & { readonly doc: Y.Doc } {
  const doc = new Y.Doc();
  if (shared !== null) Y.applyUpdate(doc, shared);
  const records = doc.getMap<Y.Map<unknown>>('records');
  return {
    doc,
    edit: (edits) => {
      const before = Y.encodeStateVector(doc);
      for (const { record, values } of edits) {
        const map = records.get(record);
        for (const [field, value] of Object.entries(values)) map?.set(field, value);
      }
      return Y.encodeStateAsUpdate(doc, before);
    },
    receive: (update) => Y.applyUpdate(doc, update),
    content: () => records.toJSON(),
  };
}

export const YJS: MemoryPeer = {
  name: 'Yjs',
  open: yjsDoc,
  share: (ids) => {
    const { doc } = yjsDoc(null);
    const records = doc.getMap('records');
    doc.transact(() => {
      for (const id of ids) records.set(id, new Y.Map());
    });
    return Y.encodeStateAsUpdate(doc);
  },
};

function loroDoc(device: number): LoroDoc {
  const doc = new LoroDoc();
  doc.setPeerId(BigInt(device + 1));
  return doc;
}

export const LORO: MemoryPeer = {
  name: 'Loro',
  open: (shared, device) => {
    const doc = loroDoc(device);
    doc.import(shared);
    const records = doc.getMap('records');
    return {
      edit: (edits) => {
        const before = doc.oplogVersion();
        for (const { record, values } of edits) {
          const map = records.get(record);
          if (!(map instanceof LoroMap)) continue;
          for (const [field, value] of Object.entries(values)) map.set(field, value);
        }
        doc.commit();
        return doc.export({ mode: 'update', from: before });
      },
      receive: (update) => void doc.import(update),
      content: () => records.toJSON() as unknown,
    };
  },
  share: (ids) => {
    const doc = loroDoc(-1);
    for (const id of ids) doc.getMap('records').setContainer(id, new LoroMap());
    doc.commit();
    return doc.export({ mode: 'update' });
  },
};
