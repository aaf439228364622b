/** What of a keyboard event the matching looks at; a DOM event and a React event both fit. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export interface Chord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

const parseChord = (text: string): Chord => {
  const parts = text.toLowerCase().split('+');
  return {
    mod: parts.includes('mod'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
    key: parts.at(-1) ?? '',
  };
};

/** `mod+shift+z`, `?`, or a sequence such as `g i`; `mod` is Command on a Mac and Ctrl elsewhere. */
export const parseKeys = (keys: string): readonly Chord[] => keys.trim().split(/\s+/).map(parseChord);

/** Whether the keys are letters or signs alone, which a person may turn off. */
export const isLetterKeys = (keys: string): boolean =>
  parseKeys(keys).every((chord) => !chord.mod && !chord.alt && chord.key.length === 1);

const pressedKey = (event: KeyPress): string => {
  const key = event.key.toLowerCase();
  // A keyboard that writes another script still has its C where C is.
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  return letter && key.length === 1 && key > '~' ? letter.toLowerCase() : key;
};

/** Whether one press is this chord. Signs are matched by what they write, so Shift does not matter for them. */
export const matchesChord = (chord: Chord, event: KeyPress, mac: boolean): boolean => {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const foreign = mac ? event.ctrlKey : event.metaKey;
  if (chord.mod !== mod || foreign || chord.alt !== event.altKey) return false;
  const sign = chord.key.length === 1 && !/[a-z0-9]/.test(chord.key);
  if (!sign && chord.shift !== event.shiftKey) return false;
  return pressedKey(event) === (chord.key === 'space' ? ' ' : chord.key);
};

export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);
