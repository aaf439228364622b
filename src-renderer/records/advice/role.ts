import { useProfile } from '../../rpc/session.ts';

/** Whether whoever is at work may edit cases: a senior adviser advises on them. The backend refuses it as well. */
export const useEditsCases = (): boolean => useProfile().role !== 'adviser';
