import type { Client } from '#shared/contract/index.ts';

/** Whoever is at work on this laptop works as manager. */
export async function asManager(client: Client): Promise<void> {
  const { profile } = await client.session.get();
  if (profile === null) throw new Error('no profile');
  const { id: _id, ...own } = profile;
  await client.session.saveProfile({ ...own, role: 'manager' });
}
