import type { Channel, WireMessage } from './channel.ts';

const OPEN = 1;
const CLOSED = 3;

/** A channel in the shape of a WebSocket, which is what oRPC's link speaks to. */
export class ChannelSocket extends EventTarget {
  readyState: typeof OPEN | typeof CLOSED = OPEN;
  readonly #channel: Channel;

  constructor(channel: Channel) {
    super();
    this.#channel = channel;
    channel.onMessage((data) => this.dispatchEvent(new MessageEvent('message', { data })));
    channel.onClose(() => {
      this.readyState = CLOSED;
      this.dispatchEvent(new Event('close'));
    });
  }

  send(message: WireMessage): void {
    this.#channel.send(message);
  }
}
