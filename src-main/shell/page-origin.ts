/** Where the page lives in Electron: a scheme of its own, because pages from `file:` may read other files. */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'desk';
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/`;

/** Whether an address belongs to our page. Node's URL knows no origin for schemes of one's own, so its parts are compared. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST && username === '' && password === '';
}
