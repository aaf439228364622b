import { startShell } from './shell.ts';

startShell(process.argv);
