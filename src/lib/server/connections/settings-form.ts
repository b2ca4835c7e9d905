import type { SettingField, Settings } from '#connectors/contract.ts';
import { settingProblems } from '#connectors/registry.ts';
import { readTypedNumber } from '#lib/domain/estimate/typed-number.ts';
import { jsonSlip } from '../json-slip.ts';
import { Mistake } from '../mistake.ts';

export interface SettingsAnswer {
	readonly settings: Settings;
	readonly secrets: Readonly<Record<string, string>>;
}

type Given = string | number | boolean | null | undefined;
type Read = { readonly value: string | number | boolean | null } | { readonly say: string };

const asNumber = ({ label, minimum = -Infinity, maximum = Infinity }: SettingField, text: string): Read => {
	const typed = readTypedNumber(text);
	if (!typed.fine || typed.percent) return { say: `${label}: “${text}” is not a number.` };
	const { value } = typed;
	if (value < minimum) return { say: `${label}: use ${minimum} or more.` };
	if (value > maximum) return { say: `${label}: use ${maximum} or less.` };
	return { value };
};

const asAddress = ({ label }: SettingField, text: string): Read => {
	const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
	const ok = URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
	return ok ? { value: address } : { say: `${label}: “${text}” is not a web address. It should begin with https://.` };
};

/** One form for what says the same, so that what was typed and what stood in a file can be compared. */
const asJson = ({ label }: SettingField, text: string): Read => {
	try {
		return { value: JSON.stringify(JSON.parse(text), null, 2) };
	} catch (failure) {
		return { say: `${label}: a ${jsonSlip(failure)}` };
	}
};

const read = (field: SettingField, given: Given): Read => {
	if (field.kind === 'yes-no') {
		return { value: given === true || given === 'true' || given === 'on' || given === 'yes' || given === '1' };
	}
	// A password may begin or end with a space; nothing else does on purpose.
	const text = field.secret ? String(given ?? '') : String(given ?? '').trim();
	if (text === '')
		return field.required && field.default === undefined ? { say: `${field.label}: this is needed.` } : { value: null };
	if (field.kind === 'json') return asJson(field, text);
	if (field.kind === 'number') return asNumber(field, text);
	if (field.kind === 'url') return asAddress(field, text);
	if (field.kind === 'choice' && !field.live && !field.choices?.some((choice) => choice.value === text)) {
		return { say: `${field.label}: choose one of the answers.` };
	}
	return { value: text };
};

/** What is known of a system before its answers are read. */
export interface KeptBefore {
	/** Its secrets. */
	readonly kept?: Readonly<Record<string, string>>;
	/** Its connector, which may have more to say of its answers. */
	readonly connector?: string;
}

/**
 * Reads the answers to a manifest's questions. A secret left empty keeps the one in `kept`.
 * Throws {@link Mistake} with a sentence per field.
 */
export const readSettings = (
	fields: readonly SettingField[],
	given: Readonly<Record<string, Given>>,
	{ kept = {}, connector }: KeptBefore = {}
): SettingsAnswer => {
	const settings: Record<string, string | number | boolean> = {};
	const secrets: Record<string, string> = {};
	const sentences: Record<string, string> = {};
	for (const field of fields) {
		const before = field.secret ? kept[field.name] : undefined;
		const answer = read(field, given[field.name] || before || given[field.name]);
		if ('say' in answer) sentences[field.name] = answer.say;
		else if (answer.value !== null && field.secret) secrets[field.name] = String(answer.value);
		else if (answer.value !== null) settings[field.name] = answer.value;
	}
	if (connector && Object.keys(sentences).length === 0) Object.assign(sentences, settingProblems(connector, settings));
	if (Object.keys(sentences).length > 0) {
		throw new Mistake('Some answers need another look. Nothing was saved yet.', sentences);
	}
	return { settings, secrets };
};
