import { z } from 'zod';

/** To be imported before everything else: zod tries `eval` for speed, which the page's security policy forbids. */
z.config({ jitless: true });
