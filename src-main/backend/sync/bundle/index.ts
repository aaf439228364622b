export { type Applying, applyStaged, discardStaged } from './apply.ts';
export { anyHeader, type BundleHeader, vectorJson, vectorOf } from './bundle-header.ts';
export type { Contents, Envelope, PartEntry } from './container.ts';
export { headerOf } from './header-of.ts';
export { hear } from './hear.ts';
export { type BundleEffect, type BundlePreview, effectOf, previewOf } from './preview.ts';
export {
  readEnvelope,
  readUnproven,
  unpackContainer,
  type VerifiedContainer,
  verifyContainer,
} from './read-container.ts';
export type { ByteRun, Progress } from './run.ts';
export type { Key, Lock } from './seal.ts';
export {
  discardInspected,
  INSPECTED,
  refuseWithoutSpace,
  type StagedBundle,
  signingKeyOf,
  stageBundle,
  stagedBundle,
} from './stage.ts';
export { type MadeBundle, makeBundle, noteSent, type Outgoing, type Receivers, writeBundle } from './write-bundle.ts';
export { type Load, type Sealing, type Source, writeContainer } from './write-container.ts';
