/** What a check found. No problems: it passed. A note is shown beside its name. */
export interface Outcome {
  readonly problems: readonly string[];
  readonly note?: string;
}

export interface Check {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}
