import { refused, type FileReading } from '#lib/domain/match/files/reading.ts';
import { pairOfFiles } from '#lib/domain/match/link/pair-of-files.ts';
import { weigh, type Weighed } from '#lib/domain/match/link/weigh.ts';
import { PRACTICE_MONTH, practicePair } from '#lib/domain/match/practice/practice-pair.ts';
import { makeResult } from './make-result.ts';
import { corrected, fileView, openFile, type OpenFile } from './open-file.ts';
import { readTextFile } from './read-text-file.ts';
import type { Ask, Correction, Side, Told } from './talk.ts';

export interface Room {
	/** Does what is asked. */
	hear(ask: Ask): void;
}

/** Rows: beyond this a browser on a telephone runs out of breath. */
const MOST_ROWS = 50_000;
const TOO_LONG = refused(
	'This file has more than 50,000 rows, too many to be compared here. Export a shorter time, such as one month, from both systems.'
);

/** Where two files are compared: it keeps them, and tells what it finds through `tell`. Nothing leaves it. */
export function openRoom(tell: (told: Told) => void): Room {
	const files = new Map<Side, OpenFile>();
	let decisions = new Map<string, boolean>();
	let weighed: Weighed | null = null;
	const progress = (share: number, doing: string): void => tell({ say: 'progress', share, doing });

	const compare = (): void => {
		const [left, right] = [files.get('left'), files.get('right')];
		weighed = null;
		decisions = new Map();
		if (left === undefined || right === undefined) return tell({ say: 'result', view: null });
		const doing = `Comparing ${left.records.count} with ${right.records.count} records`;
		progress(0.3, doing);
		weighed = weigh(pairOfFiles(left.records, right.records), (share) => progress(0.3 + share * 0.6, doing));
		progress(0.92, 'Finding the partner of each');
		answer();
	};
	const answer = (): void => {
		const [left, right] = [files.get('left'), files.get('right')];
		if (weighed === null || left === undefined || right === undefined) return;
		tell({ say: 'result', view: makeResult(weighed, decisions, left, right) });
	};
	const put = (side: Side, file: OpenFile): void => {
		files.set(side, file);
		tell({ say: 'file', side, file: fileView(file) });
	};
	const take = (side: Side, name: string, reading: FileReading): void => {
		const tooLong = reading.fine && reading.sheet.rows.length > MOST_ROWS ? TOO_LONG : reading;
		if (!tooLong.fine) {
			files.delete(side);
			return tell({ say: 'refused', side, why: tooLong.say });
		}
		progress(0.15, `Recognising the columns of ${name}`);
		put(side, openFile(name, tooLong.sheet));
	};
	const read = (side: Side, name: string, bytes: Uint8Array): void => {
		progress(0.05, `Reading ${name}`);
		take(side, name, readTextFile(bytes));
	};
	const practise = (): void => {
		const { orders, invoices } = practicePair(PRACTICE_MONTH);
		read('left', 'practice-orders.csv', new TextEncoder().encode(orders));
		read('right', 'practice-invoices.csv', new TextEncoder().encode(invoices));
	};
	const correct = (side: Side, correction: Correction): void => {
		const file = files.get(side);
		if (file) put(side, corrected(file, correction));
	};
	return {
		hear(ask) {
			if (ask.do === 'decide') {
				decisions.set(ask.id, ask.same);
				return answer();
			}
			if (ask.do === 'practise') practise();
			if (ask.do === 'read') read(ask.side, ask.name, ask.bytes);
			if (ask.do === 'take') take(ask.side, ask.name, ask.reading);
			if (ask.do === 'forget') files.delete(ask.side);
			if (ask.do === 'correct') correct(ask.side, ask.correction);
			compare();
		}
	};
}
