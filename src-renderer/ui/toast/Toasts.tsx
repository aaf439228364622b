import { Notifications } from '@mantine/notifications';
import { MOST_TOASTS } from './use-toasts.tsx';

/** The corner of the window where messages stand. */
export function Toasts() {
  return <Notifications position="bottom-left" autoClose={6000} limit={MOST_TOASTS} pauseResetOnHover="notification" />;
}
