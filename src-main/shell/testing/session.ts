/** Electron's Session: https://electronjs.org/docs/api/session. Without handlers it grants what a page asks for. */
export interface StandInSession {
  readonly availableSpellCheckerLanguages: readonly string[];
  spellChecked: readonly string[];
  readonly learnt: readonly string[];
  request(permission: string): boolean;
  check(permission: string): boolean;
  device(): boolean;
  displayMedia(): unknown;
}

type RequestHandler = (contents: unknown, permission: string, decide: (isGranted: boolean) => void) => void;

export function createSession(): StandInSession {
  let onRequest: RequestHandler = (_contents, _permission, decide) => decide(true);
  let onCheck: (contents: unknown, permission: string) => boolean = () => true;
  let onDevice: () => boolean = () => true;
  let onDisplayMedia: (request: unknown, decide: (streams: unknown) => void) => void = (_request, decide) =>
    decide({ video: 'screen' });
  const learnt: string[] = [];
  const session = {
    availableSpellCheckerLanguages: ['de', 'en-GB', 'en-US', 'fr'],
    spellChecked: [] as readonly string[],
    learnt,
    setSpellCheckerLanguages(languages: readonly string[]) {
      const unknown = languages.find((name) => !session.availableSpellCheckerLanguages.includes(name));
      if (unknown !== undefined) throw new Error(`Invalid language code provided: "${unknown}"`);
      session.spellChecked = languages;
    },
    addWordToSpellCheckerDictionary: (word: string) => learnt.push(word) > 0,
    setPermissionRequestHandler: (handler: RequestHandler) => {
      onRequest = handler;
    },
    setPermissionCheckHandler: (handler: typeof onCheck) => {
      onCheck = handler;
    },
    setDevicePermissionHandler: (handler: typeof onDevice) => {
      onDevice = handler;
    },
    setDisplayMediaRequestHandler: (handler: typeof onDisplayMedia) => {
      onDisplayMedia = handler;
    },
    setBluetoothPairingHandler: () => {},
    setUSBProtectedClassesHandler: () => {},
    request(permission: string) {
      let isGranted = false;
      onRequest(undefined, permission, (decision) => {
        isGranted = decision;
      });
      return isGranted;
    },
    check: (permission: string) => onCheck(undefined, permission),
    device: () => onDevice(),
    displayMedia() {
      let given: unknown;
      onDisplayMedia({}, (streams) => {
        given = streams;
      });
      return given;
    },
  };
  return session;
}
