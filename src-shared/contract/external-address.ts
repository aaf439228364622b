const LONGEST_ADDRESS = 2000;

/**
 * Addresses come from records and mails. Only pages and new mails may leave the program, and an address that pretends to
 * be another host (`https://example.org@evil.example`) may not.
 * @returns the address as the system gets it, nothing where it may not be opened
 */
export function externalAddress(text: string): string | undefined {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  if (address.username !== '' || address.password !== '') return undefined;
  if (address.protocol === 'https:') return address.hostname === '' ? undefined : address.href;
  return address.protocol === 'mailto:' && isHarmlessMail(address) ? address.href : undefined;
}

/** Some mail programs attach local files on request of the address. */
function isHarmlessMail({ searchParams }: URL): boolean {
  const allowed = ['subject', 'body', 'cc', 'bcc', 'to'];
  return [...searchParams.keys()].every((name) => allowed.includes(name.toLowerCase()));
}
