import { openPageDoor } from './page-door.ts';

openPageDoor();
