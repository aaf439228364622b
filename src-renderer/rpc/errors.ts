/** The line to the backend broke, or is not there: whether a call that was under way has been carried out is unknown. */
export class DisconnectedError extends Error {
  override readonly name = 'DisconnectedError';
  readonly code = 'disconnected';

  constructor(cause?: unknown) {
    super('disconnected', { cause });
  }
}

/** What was to be sent exceeds what one message may hold; nothing was sent. */
export class MessageTooLargeError extends Error {
  override readonly name = 'MessageTooLargeError';
  readonly code = 'message_too_large';
  readonly limitBytes: number;

  constructor(limitBytes: number) {
    super('message_too_large');
    this.limitBytes = limitBytes;
  }
}
