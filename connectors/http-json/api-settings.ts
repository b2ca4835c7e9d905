import { z } from 'zod';
import type { Settings } from '../contract.ts';
import { actionSchema, type Action } from './action-settings.ts';
import { readSetting } from './json-setting.ts';
import { header, named, text } from './schema.ts';
import type { SignIn } from './sign-in.ts';
import { streamSchema, type Stream } from './stream-settings.ts';

/** What the settings of a system say of its API. */
export interface Api {
	readonly headers: Readonly<Record<string, string>>;
	readonly streams: Readonly<Record<string, Stream>>;
	readonly actions: Readonly<Record<string, Action>>;
	/** For a vendor that we know: its name, for sentences, in place of its address. */
	readonly name?: string;
	/** For a vendor that we know: what signs a call in, in place of what the settings say. */
	readonly signIn?: SignIn;
}

const headersSchema = z.record(header, text).default({});
const streamsSchema = named(streamSchema).default({});
const actionsSchema = named(actionSchema).default({});

const LABELS = { headers: 'Further headers', streams: 'What can be read', actions: 'What can be done' } as const;
const MOST_SENTENCES = 5;

/** The JSON of a setting; undefined where nothing was written or where it is no JSON, which the form has told. */
const jsonIn = (settings: Settings, name: keyof typeof LABELS): unknown => {
	const written = settings[name];
	if (written === undefined || written === '') return undefined;
	try {
		return JSON.parse(String(written)) as unknown;
	} catch {
		return null;
	}
};

/** What the settings say, and what is wrong with them, a sentence for each setting. */
export function readApi(settings: Settings): {
	readonly api: Api;
	readonly problems: Readonly<Record<string, string>>;
} {
	const problems: Record<string, string> = {};
	const read = <Output>(name: keyof typeof LABELS, schema: z.ZodType<Output>, otherwise: Output): Output => {
		const answer = readSetting(schema, jsonIn(settings, name));
		if ('value' in answer) return answer.value;
		problems[name] = `${LABELS[name]}: ${answer.problems.slice(0, MOST_SENTENCES).join(' ')}`;
		return otherwise;
	};
	const api: Api = {
		headers: read('headers', headersSchema, {}),
		streams: read('streams', streamsSchema, {}),
		actions: read('actions', actionsSchema, {})
	};
	if (Object.keys(problems).length === 0 && Object.keys({ ...api.streams, ...api.actions }).length === 0) {
		problems.streams = 'Say what can be read, or what can be done; without either there is nothing to connect.';
	}
	return { api, problems };
}
