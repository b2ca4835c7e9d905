import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, SourceStream } from '../contract.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import { listOf, textOf } from '../rest/read.ts';
import { byBearer, byHeader, secretOf } from '../rest/sign-in.ts';
import type { Complaint, Vendor } from '../rest/vendor.ts';
import { withLimits } from './limits.ts';

/** Our labels by Pipedrive's names of fields, for what it complains of. */
const LABELS: readonly (readonly [name: RegExp, label: string])[] = [
	[/\bemails?\b/i, 'E-mail'],
	[/\bphones?\b/i, 'Phone'],
	[/\bjob_title\b/i, 'Job title'],
	[/\bcurrency\b/i, 'Currency'],
	[/\bvalue\b/i, 'Amount'],
	[/\bexpected_close_date\b/i, 'Expected to close on'],
	[/\bstage_id\b/i, 'Stage'],
	[/\bwebsite\b/i, 'Website'],
	[/\baddress\b/i, 'Address'],
	[/\bdue_date\b/i, 'Due'],
	[/\bsubject\b/i, 'What is to be done'],
	[/\bcontent\b/i, 'Note'],
	[/\b(?:name|title)\b/i, 'Name']
];

function complaint(json: Value): Complaint | null {
	const error = textOf(readPath(json, 'error'));
	if (error === null) return null;
	const field = LABELS.find(([name]) => name.test(error))?.[1];
	return field === undefined ? { say: error } : { say: error, field };
}

/** What OAuth hands out is far longer than the forty letters and figures of a personal token, or has other signs. */
const isBearer = (token: string): boolean => token.length > 60 || /[.:]/.test(token);

export const pipedrive: Vendor = {
	name: 'Pipedrive',
	signIn: (context, question) =>
		(isBearer(secretOf(context, 'token', 'API token'))
			? byBearer('token', 'API token')
			: byHeader('x-api-token', 'token', 'API token'))(context, question),
	complaint
};

type Version = 'v1' | 'v2';

/** `https://saga.pipedrive.com`, with or without `/api/v2`: the old version is beside the new one. */
function addressOf({ settings }: Context, version: Version): string {
	const entered = String(settings.baseUrl).replace(/\/+$/, '');
	const plain = entered.replace(/(?:\/api)?\/v[12]$/, '');
	if (plain === entered && !new URL(entered).hostname.endsWith('.pipedrive.com')) return entered;
	const isGeneral = new URL(plain).hostname === 'api.pipedrive.com';
	return version === 'v1' && isGeneral ? `${plain}/v1` : `${plain}/api/${version}`;
}

const opened = new WeakMap<Context, Record<Version, Context>>();

/** The same context at the address of a version, for one context always the same one. */
function at(context: Context, version: Version): Context {
	const known = opened.get(context);
	if (known) return known[version];
	const http = withLimits(context.http);
	const open = (one: Version): Context => ({
		...context,
		http,
		settings: { ...context.settings, baseUrl: addressOf(context, one) }
	});
	const both = { v1: open('v1'), v2: open('v2') };
	opened.set(context, both);
	return both[version];
}

export const streamAtApi = (stream: SourceStream): SourceStream => ({
	now: (context) => stream.now(at(context, 'v2')),
	latest: (context, count) => stream.latest(at(context, 'v2'), count),
	read: (context, cursor, since) => stream.read(at(context, 'v2'), cursor, since)
});

/** Asks Pipedrive one question; what only the old version has is asked there. Throws `ConnectorError`. */
export const askPipedrive = (context: Context, asked: Asked, version: Version = 'v2'): Promise<Said> =>
	ask(at(context, version), pipedrive, asked);

/** What an answer is about. Throws `ConnectorError` (unreadable) where it is nothing; `maybeDone` after a write. */
export function dataIn({ json }: Said, maybeDone = false): Values {
	const data = readPath(json, 'data');
	if (isObject(data)) return data;
	throw new ConnectorError('unreadable', {
		say: 'Pipedrive answered something that makes no sense to us. It is asked again later.',
		technical: 'no data in the answer',
		maybeDone
	});
}

export const rowsIn = ({ json }: Said): Values[] => listOf(readPath(json, 'data'));
