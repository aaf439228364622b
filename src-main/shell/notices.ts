import { Notification } from 'electron';
import { allowedRoute } from '#shared/contract/deep-link.ts';
import type { HostNotice } from '#shared/contract/host.ts';

/** Shows notifications, and leads to their record when they are clicked. */
export function createNotices(open: (route: string) => void): (notice: HostNotice) => boolean {
  // Electron forgets a notification that nobody holds, and its click with it.
  const shown = new Set<Notification>();
  return ({ title, body, route }) => {
    const target = allowedRoute(route);
    if (target === undefined || !Notification.isSupported()) return false;
    const notification = new Notification({ title, body });
    const forget = () => shown.delete(notification);
    notification.on('click', () => {
      forget();
      open(target);
    });
    notification.on('close', forget);
    notification.on('failed', forget);
    shown.add(notification);
    notification.show();
    return true;
  };
}
