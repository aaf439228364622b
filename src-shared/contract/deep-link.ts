/** Links to views and records that can be copied into a mail: `ejrc-desk://inquiries/<id>?view=<id>`. */

export const DEEP_LINK_SCHEME = 'ejrc-desk';

const LINKED_SCREENS = [
  'today',
  'inquiries',
  'organisations',
  'people',
  'matchmaking',
  'meetings',
  'events',
  'good-practices',
  'advice',
  'reports',
  'sync',
  'settings',
  'imports',
  'duplicates',
] as const;

const LONGEST_LINK = 2000;
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
/** A view's filters as the router writes them: escaped JSON. Escaped control characters are none of its work. */
const PARAMETER = /^[A-Za-z]{1,30}=(?:[A-Za-z0-9_.~!*()+-]|%[2-689A-Fa-f][0-9A-Fa-f]|%7[0-9A-Ea-e])*$/;

/**
 * @param route a route of the page, such as `/inquiries/<id>`
 * @returns the link, nothing where the route is of no form that may be linked
 */
export function deepLinkOf(route: string): string | undefined {
  return allowedRoute(route) === undefined ? undefined : `${DEEP_LINK_SCHEME}:/${route}`;
}

/**
 * Links come from outside (a mail, a web page), so what is not of the allowed form is dropped, never repaired.
 * @returns the route, such as `/inquiries/<id>`
 */
export function routeOfDeepLink(link: string): string | undefined {
  const prefix = `${DEEP_LINK_SCHEME}://`;
  if (link.slice(0, prefix.length).toLowerCase() !== prefix) return undefined;
  return allowedRoute(`/${link.slice(prefix.length)}`);
}

/** @returns the route without a trailing slash, nothing where its form is not allowed */
export function allowedRoute(route: string): string | undefined {
  if (route.length > LONGEST_LINK) return undefined;
  const [path = '', query, ...rest] = route.split('?');
  if (rest.length > 0 || !path.startsWith('/')) return undefined;
  const segments = path.replace(/\/$/, '').slice(1).split('/');
  const [screen, ...records] = segments;
  if (!LINKED_SCREENS.some((name) => name === screen)) return undefined;
  if (records.length > 2 || !records.every((segment) => SEGMENT.test(segment))) return undefined;
  if (query !== undefined && !query.split('&').every((parameter) => PARAMETER.test(parameter))) return undefined;
  return `/${segments.join('/')}${query === undefined ? '' : `?${query}`}`;
}
