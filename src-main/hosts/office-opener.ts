import { type Backend, type DemoOptions, openBackend, openDemoBackend, registerDevice } from '../backend/backend.ts';

/** Opens an office, filling an empty demo folder the first time; what a restore puts there later is left as it is. */
export function officeOpener(options: DemoOptions, demo: boolean): (onRestart: () => void) => Promise<Backend> {
  let isFirst = true;
  return async (onRestart) => {
    const open = demo && isFirst ? openDemoBackend : openBackend;
    isFirst = false;
    const backend = await open({ ...options, onRestart });
    try {
      await registerDevice(backend.context);
      return backend;
    } catch (error) {
      backend.close();
      throw error;
    }
  };
}
