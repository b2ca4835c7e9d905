import { expect } from 'vitest';
import type { ActionManifest, Manifest, RecordField, SettingField, StreamManifest } from '../contract.ts';
import type { Promised } from './promise.ts';
import { expectLabel, expectSentence } from './wording.ts';

/** What every manifest keeps: it is complete, it can be drawn, and it can be read by a person. */
export const manifestPromises: readonly Promised<Manifest>[] = [
	{
		say: 'its id is in lower case and is the name of its folder',
		prove: async (manifest) => {
			expect(manifest.id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
			const inFolder = (await import(/* @vite-ignore */ `../${manifest.id}/manifest.ts`)) as { default: Manifest };
			expect(inFolder.default.id).toBe(manifest.id);
		}
	},
	{
		say: 'it is plain JSON, so that a page can draw it',
		prove: (manifest) => expect(JSON.parse(JSON.stringify(manifest))).toStrictEqual(manifest)
	},
	{
		say: 'it has something to read or something to do, for systems of the catalogue',
		prove: (manifest) => {
			expect(halvesOf(manifest).length).toBeGreaterThan(0);
			expect(manifest.categories.length).toBeGreaterThan(0);
			for (const [, half] of halvesOf(manifest)) expect(half.fields, half.label).toBeDefined();
		}
	},
	{
		say: 'its labels, its help and its record names are written for a person',
		prove: (manifest) => {
			expectLabel(manifest.name, 'name');
			expectSentence(manifest.summary, 'summary');
			for (const question of questionsOf(manifest)) {
				expectLabel(question.label, question.name);
				expectSentence(question.help, `the help of ${question.name}`);
				for (const choice of question.choices ?? []) expectLabel(choice.label, `${question.name}: ${choice.value}`);
			}
			for (const [name, half] of halvesOf(manifest)) {
				expectLabel(half.label, name);
				expect(half.record.one).not.toBe('');
				expect(half.record.many).not.toBe('');
				for (const field of half.fields) {
					expectLabel(field.label, `${name}.${field.name}`);
					if (field.help !== undefined) expectSentence(field.help, `the help of ${name}.${field.name}`);
				}
			}
		}
	},
	{
		say: 'no two settings, options or fields of one thing share a name',
		prove: (manifest) => {
			expectDistinct(manifest.settings);
			for (const [, half] of halvesOf(manifest)) expectDistinct(half.fields);
			for (const action of Object.values(manifest.actions)) expectDistinct(action.options);
		}
	},
	{
		say: 'what is secret is asked as a password of the system, and has no default',
		prove: (manifest) => {
			for (const question of questionsOf(manifest)) {
				expect(question.secret ?? false, question.name).toBe(question.kind === 'password');
				if (question.secret) expect(question.default, question.name).toBeUndefined();
			}
			for (const action of Object.values(manifest.actions)) {
				expect(action.options.filter((option) => option.secret)).toEqual([]);
			}
		}
	},
	{
		say: 'a choice has its choices or takes them from the system, and nothing else has any',
		prove: (manifest) => {
			for (const question of questionsOf(manifest)) {
				const given = question.choices ?? [];
				expect(given.length > 0 || question.live === true, question.name).toBe(question.kind === 'choice');
				expect(new Set(given.map((choice) => choice.value)).size, question.name).toBe(given.length);
			}
			expect(manifest.settings.filter((setting) => setting.live)).toEqual([]);
		}
	},
	{
		say: 'a default is an answer to its own question',
		prove: (manifest) => {
			for (const question of questionsOf(manifest)) expectFittingDefault(question);
		}
	},
	{
		say: 'a practice connector says so in its name and in every label of what it does',
		when: (manifest) => manifest.practice === true,
		prove: (manifest) => {
			expect(manifest.name.toLowerCase()).toContain('practice');
			for (const [, half] of halvesOf(manifest)) expect(half.label.toLowerCase()).toContain('practice');
		}
	}
];

const halvesOf = (manifest: Manifest): [string, StreamManifest | ActionManifest][] => [
	...Object.entries(manifest.streams),
	...Object.entries(manifest.actions)
];

const questionsOf = (manifest: Manifest): SettingField[] => [
	...manifest.settings,
	...Object.values(manifest.actions).flatMap((action) => action.options)
];

function expectDistinct(fields: readonly (SettingField | RecordField)[]): void {
	const names = fields.map((field) => field.name);
	expect(names).toEqual([...new Set(names)]);
	expect(names).not.toContain('');
}

function expectFittingDefault({ name, kind, default: given, choices, live, minimum, maximum }: SettingField): void {
	if (given === undefined) return;
	const type = kind === 'number' ? 'number' : kind === 'yes-no' ? 'boolean' : 'string';
	expect(typeof given, name).toBe(type);
	if (choices && !live) expect(choices.map((choice) => choice.value)).toContain(given);
	if (typeof given === 'number') {
		expect(given, name).toBeGreaterThanOrEqual(minimum ?? given);
		expect(given, name).toBeLessThanOrEqual(maximum ?? given);
	}
}
