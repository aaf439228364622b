/** What oRPC sends: text, or bytes where files are in it. */
export type WireMessage = string | BufferSource | Blob;

/** An open line to the backend, over whichever transport. */
export interface Channel {
  /** @throws MessageTooLargeError */
  send(message: WireMessage): void;
  onMessage(listener: (message: string | ArrayBuffer) => void): void;
  /** Called once, when the line is no more, whoever closed it. */
  onClose(listener: () => void): void;
  close(): void;
}

/** Opens a new line; rejects where none can be had now. */
export type OpenChannel = (signal: AbortSignal) => Promise<Channel>;
