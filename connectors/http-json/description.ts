import type { ActionManifest, Description, StreamManifest } from '../contract.ts';
import type { Action } from './action-settings.ts';
import { readApi } from './api-settings.ts';
import { fieldsOf, labelFor } from './field-settings.ts';
import { gapsIn } from './gaps.ts';
import { signInProblems } from './sign-in-settings.ts';
import type { Stream } from './stream-settings.ts';

const streamManifest = (name: string, { label, record, fields }: Stream): StreamManifest => ({
	label: label ?? labelFor(name),
	record: record ?? { one: 'record', many: 'records' },
	arrival: 'polled',
	fields: fieldsOf(fields)
});

/**
 * What makes a repeated write harmless. Where the system can be asked it is asked first, also where it is said to know
 * our key: a look-up is right whatever the system does with keys, and only a write that was tried before pays for it.
 */
export const onceOf = ({ lookUp, idempotencyHeader, method, path }: Action): ActionManifest['once'] => {
	if (lookUp) return 'look-up';
	const isItsOwnPlace = method === 'PUT' && gapsIn(path).some((gap) => gap === 'key' || gap === 'reference');
	return idempotencyHeader !== undefined || isItsOwnPlace ? 'key' : 'neither';
};

const actionManifest = (name: string, action: Action): ActionManifest => ({
	label: action.label ?? labelFor(name),
	record: action.record ?? { one: 'record', many: 'records' },
	fields: fieldsOf(action.fields),
	// A JSON API takes fields of any name; the declared ones are those that a page proposes.
	open: true,
	options: [],
	once: onceOf(action),
	...(action.idempotencyHeader !== undefined && { keyToo: true }),
	readsBack: action.readBack !== undefined,
	...(action.update ? {} : { updates: false as const })
});

const each = <From, To>(parts: Readonly<Record<string, From>>, make: (name: string, part: From) => To) =>
	Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, make(name, part)]));

export default {
	problems: (settings) => ({ ...signInProblems(settings), ...readApi(settings).problems }),
	parts: (settings) => {
		const { streams, actions } = readApi(settings).api;
		return { streams: each(streams, streamManifest), actions: each(actions, actionManifest) };
	}
} satisfies Description;
