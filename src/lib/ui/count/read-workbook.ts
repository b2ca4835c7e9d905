import { refused, type FileReading } from '#lib/domain/match/files/reading.ts';

const STOPPED =
	'Your browser stopped while reading this workbook, perhaps for want of memory. Save the sheet as CSV and choose that file. Nothing in it was changed.';

/** Reads a workbook in a worker of its own, which is fetched with the first workbook and by nobody else. */
export function readWorkbook(bytes: Uint8Array): Promise<FileReading> {
	const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), { type: 'module' });
	return new Promise<FileReading>((done) => {
		worker.addEventListener('message', ({ data }: MessageEvent<FileReading>) => done(data));
		worker.addEventListener('error', () => done(refused(STOPPED)));
		worker.postMessage(bytes, [bytes.buffer]);
	}).finally(() => worker.terminate());
}
