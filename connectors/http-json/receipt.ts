import { readPath } from '#lib/domain/mapping/path.ts';
import { asText } from '#lib/domain/mapping/text.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import type { Receipt } from '../contract.ts';
import type { Action } from './action-settings.ts';

const textAt = (json: Value | undefined, path: string | undefined): string => {
	const text = path === undefined ? '' : (asText(readPath(json, path)) ?? '');
	return text.trim();
};

const lastStep = (location: string): string => {
	const step = location.split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(step);
	} catch {
		return step;
	}
};

interface Stored {
	/** What the system says of the record: an answer, or what a look-up found. */
	readonly json: Value | undefined;
	readonly location?: string | undefined;
	/** What the record goes by where the system says no id: our reference, or the id from before. */
	readonly otherwise: string;
	readonly outcome: Receipt['outcome'];
}

/** The receipt for what a system has stored. */
export function receiptFor({ receipt, link }: Action, { json, location = '', otherwise, outcome }: Stored): Receipt {
	const address = textAt(json, link);
	return {
		id: textAt(json, receipt) || lastStep(location) || otherwise,
		outcome,
		...(URL.canParse(address) && /^https?:/i.test(address) ? { link: address } : {})
	};
}
