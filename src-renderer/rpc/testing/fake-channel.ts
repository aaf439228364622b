import type { Channel, WireMessage } from '../channel.ts';

/** A line whose other end the test holds. */
export interface FakeChannel extends Channel {
  readonly sent: WireMessage[];
  answer(message: string): void;
}

export function createFakeChannel(): FakeChannel {
  const sent: WireMessage[] = [];
  const events = new EventTarget();
  let isOpen = true;
  return {
    sent,
    send: (message) => void sent.push(message),
    onMessage: (listener) =>
      events.addEventListener('message', (event) => {
        if (event instanceof MessageEvent) listener(event.data);
      }),
    onClose: (listener) => events.addEventListener('close', () => listener(), { once: true }),
    answer: (data) => events.dispatchEvent(new MessageEvent('message', { data })),
    close() {
      if (isOpen) events.dispatchEvent(new Event('close'));
      isOpen = false;
    },
  };
}
