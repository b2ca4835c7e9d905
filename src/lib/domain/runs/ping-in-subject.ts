/** What a mail says of a run by its subject. */
export interface MailedPing {
	readonly sign: 'done' | 'start' | 'fail';
	/** Null where it does not say. */
	readonly records: number | null;
	/** The subject without the code. */
	readonly said: string;
}

const SIGNS = [
	['fail', /\bfail/i],
	['start', /\bstart/i]
] as const;
const RECORDS = /\brecords\s*[=:]\s*(\d{1,8})\b/i;

/**
 * The ping in the subject of a mail, or null where the code is not in it: `ping-4f0a… fail` has failed, `ping-4f0a… start`
 * has begun, `ping-4f0a… records=12` has carried twelve. Only what stands behind the code counts, so that the name of a
 * job in front of it says nothing.
 */
export const pingInSubject = (subject: string, code: string): MailedPing | null => {
	const at = subject.toLowerCase().indexOf(code.toLowerCase());
	if (at < 0) return null;
	const behind = subject.slice(at + code.length);
	const [sign = 'done'] = SIGNS.find(([, words]) => words.test(behind)) ?? [];
	const records = RECORDS.exec(behind)?.[1];
	const said = `${subject.slice(0, at)} ${behind}`.replace(/\s+/g, ' ').trim();
	return { sign, records: records === undefined ? null : Number(records), said };
};
