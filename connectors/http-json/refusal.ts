import { ConnectorError } from '../connector-error.ts';
import type { Action } from './action-settings.ts';
import type { Answer } from './call.ts';
import { gapsIn } from './gaps.ts';
import { quoted, technicalOf } from './verdict.ts';

/** Statuses of a write that this connector judges itself; sign-in, haste and outages are judged for all alike. */
export const JUDGED_HERE = [
	...[400, 402, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418],
	...[421, 422, 423, 424, 426, 428, 431, 451]
];

const CORRECT_IT = 'Correct the record and send it again, or type it by hand.';

const forAll = (answer: Answer, method: string, why: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${answer.host} ${why}.${quoted(answer)} Look at the settings of this system; what is waiting follows by itself.`,
		technical: technicalOf(answer, method)
	});

/** What a system's "no" to a write means: for this record alone, or for all of them. */
export function refusal(answer: Answer, { path, record }: Action, method: string): ConnectorError {
	const { host, status } = answer;
	const one = record?.one ?? 'record';
	if (status === 405 || status === 415 || status === 426)
		return forAll(answer, method, 'does not take records in this way');
	// Without a gap the address is the same for every record, so it is wrong for every one.
	if ((status === 404 || status === 410) && gapsIn(path).length === 0) {
		return forAll(answer, method, 'has nothing at the address that we send to');
	}
	const why = status === 409 ? `says that this ${one} is at odds with what is there` : `did not accept this ${one}`;
	return new ConnectorError('refused', {
		say: `${host} ${why}.${quoted(answer)} ${CORRECT_IT}`,
		technical: technicalOf(answer, method)
	});
}

/** The status is a good one, and the answer says that it went wrong. */
export const saidNo = (answer: Answer, { record }: Action, method: string): ConnectorError =>
	new ConnectorError('refused', {
		say: `${answer.host} answered, but did not take this ${record?.one ?? 'record'}.${quoted(answer)} ${CORRECT_IT}`,
		technical: technicalOf(answer, method)
	});

export const noLongerThere = (answer: Answer, { record }: Action, method: string): ConnectorError =>
	new ConnectorError('refused', {
		say: `This ${record?.one ?? 'record'} has changed, and the one that was made of it is no longer at ${answer.host}. If it should be there again, type it by hand.`,
		technical: technicalOf(answer, method)
	});

export const cannotUpdate = (host: string, { record }: Action): ConnectorError =>
	new ConnectorError('refused', {
		say: `This ${record?.one ?? 'record'} has changed after it was carried, and it has not been said how ${host} changes one. Change it there by hand, or describe it under “update” in the settings of this system.`,
		technical: 'no update is described for this action'
	});

export const emptyGap = (name: string, { record }: Action): ConnectorError =>
	new ConnectorError('refused', {
		say: `“${name}” is part of the address that this ${record?.one ?? 'record'} is sent to, and is empty. Fill it in and send it again.`,
		technical: `no value for {${name}}`
	});
