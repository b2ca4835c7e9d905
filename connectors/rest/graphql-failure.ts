import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError, type FailureKind } from '../connector-error.ts';
import { without } from '../http-json/hidden.ts';
import { notAccepted } from './ask.ts';

/** What was asked, as far as its failure is about it. */
export interface AskedAbout {
	readonly vendor: string;
	/** "customer"; left out where the question is not about one record. */
	readonly about?: string | undefined;
	/** It changes something, so it may be done although no answer says so. */
	readonly writes?: boolean | undefined;
	/** What is never told. */
	readonly secrets: readonly string[];
}

/** What servers of GraphQL mean by the codes of their errors; the answer itself has the status 200 all the same. */
const KINDS: Readonly<Record<string, FailureKind>> = {
	UNAUTHENTICATED: 'signed-out',
	UNAUTHORIZED: 'signed-out',
	FORBIDDEN: 'forbidden',
	ACCESS_DENIED: 'forbidden',
	THROTTLED: 'rate-limited',
	TOO_MANY_REQUESTS: 'rate-limited',
	INTERNAL_SERVER_ERROR: 'unavailable',
	INTERNAL_ERROR: 'unavailable',
	TIMEOUT: 'unavailable',
	SERVICE_UNAVAILABLE: 'unavailable'
};

/** A value of the record that the question does not take, said before anything was done with it. */
const OF_THE_RECORD = /^(INVALID_VARIABLE|BAD_USER_INPUT|USER_INPUT_ERROR|argumentLiteralsIncompatible)$/;
const VARIABLE = /^Variable "?\$/;

const SAYS: Readonly<Record<Exclude<FailureKind, 'refused'>, (vendor: string) => string>> = {
	'signed-out': (vendor) =>
		`${vendor} does not accept what we sign in with. Enter it again in the settings of this system; what is waiting follows by itself.`,
	forbidden: (vendor) =>
		`${vendor} knows us, but does not let us do this. Give what we sign in with the right that is missing.`,
	'rate-limited': (vendor) => `${vendor} wants no more calls for the moment. What waits goes on by itself.`,
	unavailable: (vendor) => `${vendor} answered that something went wrong there. What waits goes on by itself.`,
	misconfigured: (vendor) =>
		`${vendor} does not take our question. It may be another version than the one we know; check the address in the settings of this system.`,
	unreadable: (vendor) => `${vendor} answered something that makes no sense to us. It is asked again later.`
};

export const errorsIn = (json: Value): Values[] => {
	const errors = readPath(json, 'errors');
	return Array.isArray(errors) ? errors.filter(isObject) : [];
};

export const codeOf = (error: Values): string => String(readPath(error, 'extensions.code') ?? '');

const kindOf = (error: Values, { about }: AskedAbout): FailureKind => {
	const code = codeOf(error);
	const known = KINDS[code.toUpperCase()];
	if (known) return known;
	const isOfRecord = OF_THE_RECORD.test(code) || VARIABLE.test(String(error.message));
	return about !== undefined && isOfRecord ? 'refused' : 'misconfigured';
};

/** What it means that an answer names errors; null where it names none. */
export function failureIn(json: Value, asked: AskedAbout): ConnectorError | null {
	const [error] = errorsIn(json);
	if (!error) return null;
	const kind = kindOf(error, asked);
	const said = without(String(error.message ?? ''), asked.secrets)
		.slice(0, 300)
		.replace(/\.$/, '');
	const words = said === '' ? '' : ` It said: “${said}”.`;
	return new ConnectorError(kind, {
		say:
			kind === 'refused'
				? notAccepted(asked.vendor, undefined, asked.about ?? 'record', words)
				: `${SAYS[kind](asked.vendor)}${words}`,
		technical: `GraphQL error ${codeOf(error)} ${said}`.trim(),
		maybeDone: kind === 'unavailable' && asked.writes === true
	});
}
