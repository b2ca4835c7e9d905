import type { SettingField, Value } from '#connectors/contract.ts';
import { readSettings, type KeptBefore, type SettingsAnswer } from '../connections/settings-form.ts';
import { Mistake } from '../mistake.ts';

type Plain = string | number | boolean | null;
export type Given = Readonly<Record<string, Plain>>;

const isPlain = (value: Value): value is Plain => typeof value !== 'object' || value === null;

/** What a file may write for a question of this kind; a text is judged with the other answers. */
const wrongKind = ({ kind, live, choices = [] }: SettingField, value: Plain): string | null => {
	if (value === null || value === '') return null;
	const isText = typeof value === 'string';
	if (kind === 'yes-no') return /^(true|false)$/.test(String(value)) ? null : 'this takes true or false.';
	if (kind === 'number') return typeof value === 'boolean' ? 'this takes a number.' : null;
	if (kind === 'url' || kind === 'email') return isText ? null : 'this takes a text.';
	if (kind === 'choice' && !live && !choices.some((choice) => choice.value === String(value))) {
		return `use one of ${choices.map((choice) => choice.value).join(', ')}.`;
	}
	return null;
};

/**
 * A file's answers to a manifest's questions, each by its name. A yes-or-no question that the file does not answer keeps
 * its default: a form without a tick says no, a file without a line says nothing. Throws `Mistake` naming `place`.
 */
export const givenAnswers = (
	place: string,
	fields: readonly SettingField[],
	written: Readonly<Record<string, Value>>
): Given => {
	const defaults = fields.flatMap(({ name, kind, default: value }) =>
		kind === 'yes-no' && value !== undefined ? [[name, value] as const] : []
	);
	const given = Object.entries(written).map(([name, value]) => {
		const field = fields.find((asked) => asked.name === name);
		if (!field) {
			const known = fields.map((asked) => asked.name).join(', ');
			throw new Mistake(`${place}: there is no setting called “${name}”. ${known ? `Known are ${known}.` : ''}`.trim());
		}
		if (field.kind === 'json' && typeof value !== 'string') return [name, JSON.stringify(value)] as const;
		if (!isPlain(value)) throw new Mistake(`${place}.${name}: this takes a text, a number, true or false.`);
		const wrong = wrongKind(field, value);
		if (wrong) throw new Mistake(`${place}.${name}: ${wrong}`);
		return [name, value] as const;
	});
	return Object.fromEntries([...defaults, ...given]);
};

/** The answers as they are kept. Throws `Mistake` with every sentence, naming `place`. */
export const keptAnswers = (
	place: string,
	fields: readonly SettingField[],
	given: Given,
	before: KeptBefore = {}
): SettingsAnswer => {
	try {
		return readSettings(fields, given, before);
	} catch (failure) {
		if (!(failure instanceof Mistake)) throw failure;
		throw new Mistake(`${place}: ${Object.values(failure.fields).join(' ')}`);
	}
};
