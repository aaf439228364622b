import { useSuspenseQuery } from '@tanstack/react-query';
import type { Office, Session, StaffMember } from '#shared/contract/session.ts';
import { useOrpc } from './orpc.tsx';

/** Who works here, on which device, with whom. Loaded before the first screen, kept up to date by live changes. */
export function useSession(): Session {
  const orpc = useOrpc();
  return useSuspenseQuery(orpc.session.get.queryOptions()).data;
}

/** The staff member at work; only below the first-run screen, where there is one. */
export function useProfile(): StaffMember {
  const { profile } = useSession();
  if (profile === null) throw new Error('the first run is not finished');
  return profile;
}

/** Finds colleagues and offices by id, for the places that name them. */
export function useColleagues(): {
  readonly staffName: (id: string | null) => string | null;
  readonly officeName: (id: string | null) => string | null;
  readonly staff: readonly StaffMember[];
  readonly offices: readonly Office[];
} {
  const { staff, offices } = useSession();
  return {
    staff,
    offices,
    staffName: (id) => staff.find((member) => member.id === id)?.name ?? null,
    officeName: (id) => offices.find((office) => office.id === id)?.name ?? null,
  };
}
