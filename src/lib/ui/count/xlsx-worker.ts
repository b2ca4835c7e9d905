import { readXlsx } from './read-xlsx.ts';

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
	readXlsx(data).then(
		(reading) => self.postMessage(reading),
		(failure: unknown) => reportError(failure)
	);
});
