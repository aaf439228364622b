/** An address of a hub in the parts in which a person gives it. */
export interface HubParts {
  /** `postgres://user@host:port/database`, with what else it says but the two below. */
  readonly address: string;
  /** Empty where it says none: then the one that is known is kept. */
  readonly password: string;
  /** Path of a file with the certificate authority; empty for the system's own. */
  readonly caFile: string;
}

const CA_FILE = 'sslrootcert';

/** Takes an address apart, so that a password that was pasted with it does not stay in the open. */
export function hubPartsOf(text: string): HubParts {
  const url = parsed(text);
  if (url === null) return { address: text, password: '', caFile: '' };
  const parts = { password: decoded(url.password), caFile: url.searchParams.get(CA_FILE) ?? '' };
  if (parts.password === '' && parts.caFile === '') return { address: text, ...parts };
  url.password = '';
  url.searchParams.delete(CA_FILE);
  return { address: url.href, ...parts };
}

/** Puts it together again; what is no address is passed on as it is and refused where it is read. */
export function hubAddressOf({ address, password, caFile }: HubParts): string {
  const url = parsed(address.trim());
  if (url === null) return address.trim();
  if (password !== '') url.password = encodeURIComponent(password);
  if (caFile.trim() !== '') url.searchParams.set(CA_FILE, caFile.trim());
  return url.href;
}

function parsed(text: string): URL | null {
  const url = URL.parse(text.trim());
  return url !== null && /^postgres(?:ql)?:$/u.test(url.protocol) && url.hostname !== '' ? url : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
