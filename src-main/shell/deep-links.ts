import { app } from 'electron';
import { DEEP_LINK_SCHEME, routeOfDeepLink } from '#shared/contract/deep-link.ts';

/** Makes the system hand `ejrc-desk:` links to this program. */
export function registerDeepLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME);
  else app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME, process.execPath, [app.getAppPath()]);
}

/** Windows and Linux hand a link over as an argument. @returns the route of the first one that is of our form */
export function routeInArguments(argv: readonly string[]): string | undefined {
  return argv.map(routeOfDeepLink).find((route) => route !== undefined);
}

/** macOS hands a link over as an event, also before the program is ready. */
export function watchDeepLinks(open: (route: string) => void): void {
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const route = routeOfDeepLink(url);
    if (route !== undefined) open(route);
  });
}
