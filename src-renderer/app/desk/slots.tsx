import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEditsCases } from '../../records/advice/role.ts';
import { useSyncState } from '../../records/sync/use-sync-state.ts';
import { useSyncWords } from '../../records/sync/use-sync-words.ts';
import { useWanting } from '../../records/sync/use-wanting.ts';
import { useConnectionState, useOrpc } from '../../rpc/orpc.tsx';
import { useColleagues, useSession } from '../../rpc/session.ts';
import type { FeatureId } from '../features.ts';
import { FooterItem } from '../frame/Footer.tsx';
import { CountBadge, SidebarLink } from '../frame/Sidebar.tsx';
import { RemakingStatus } from './RemakingStatus.tsx';

/** The numbers of the sidebar: what is due, how many inquiries are open, which meetings lie ahead, what the exchange wants. */
export function NavCount({ id }: { readonly id: FeatureId }) {
  const orpc = useOrpc();
  const editsCases = useEditsCases();
  const { data } = useQuery(orpc.today.counts.queryOptions());
  if (data === undefined) return null;
  switch (id) {
    case 'today':
      return <CountBadge count={data.due + (editsCases ? data.conflicts : 0)} due />;
    case 'inquiries':
      return <CountBadge count={data.openInquiries} />;
    case 'meetings':
      return <CountBadge count={data.meetingsAhead} />;
    case 'advice':
      return <CountBadge count={data.advice} due />;
    case 'sync':
      return <SyncCount />;
    default:
      return null;
  }
}

function SyncCount() {
  return <CountBadge count={useWanting()} />;
}

/** One's own and the shared views of every list; nothing where there are none. */
export function SidebarViews() {
  const orpc = useOrpc();
  const { data: views = [] } = useQuery(orpc.views.list.queryOptions({ input: {} }));
  return views.map((view) => (
    <SidebarLink key={view.id} to={`/${view.list}`} search={{ view: view.id }}>
      {view.name}
    </SidebarLink>
  ));
}

/** How things stand, in words: saved or not, when was last exchanged and who lacks what, which device and office. */
export function FooterStatus() {
  const { t } = useTranslation('desk');
  const connection = useConnectionState();
  const { device, profile, demo } = useSession();
  const { officeName } = useColleagues();
  return (
    <>
      {connection === 'open' && <FooterItem tone="ok">{t('saved')}</FooterItem>}
      {connection === 'connecting' && <FooterItem>{t('connecting')}</FooterItem>}
      {connection === 'lost' && <FooterItem tone="wrong">{t('lost')}</FooterItem>}
      <ExchangeStatus />
      <RemakingStatus />
      {profile !== null && (
        <FooterItem>{t('device', { code: device.code, office: officeName(profile.officeId) ?? '' })}</FooterItem>
      )}
      {demo && <FooterItem>{t('demo')}</FooterItem>}
    </>
  );
}

/** Leads to where it is exchanged; nothing for an office alone. */
function ExchangeStatus() {
  const state = useSyncState();
  const words = useSyncWords();
  const parts = state === undefined ? [] : words.status(state);
  if (parts.length === 0) return null;
  return (
    <FooterItem>
      <Link to="/sync">{parts.join(' · ')}</Link>
    </FooterItem>
  );
}
