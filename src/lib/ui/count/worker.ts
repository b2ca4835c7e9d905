import { openRoom } from './room.ts';
import type { Ask } from './talk.ts';

const room = openRoom((told) => self.postMessage(told));

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => room.hear(data));
