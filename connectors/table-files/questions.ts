import type { SettingField } from '../contract.ts';

/** What stands between the columns of a CSV file. */
export const delimiterQuestion = {
	name: 'delimiter',
	label: 'What stands between the columns',
	help: 'Usually it is seen from the file. For a new file a spreadsheet set to Norwegian, Swedish, Danish or German expects semicolons.',
	kind: 'choice',
	choices: [
		{ value: 'auto', label: 'See it from the file, commas in a new one' },
		{ value: 'comma', label: 'Comma' },
		{ value: 'semicolon', label: 'Semicolon' },
		{ value: 'tab', label: 'Tab' },
		{ value: 'pipe', label: 'Upright stroke' }
	],
	default: 'auto'
} as const satisfies SettingField;

/** How the letters of a CSV file are written. */
export const encodingQuestion = {
	name: 'encoding',
	label: 'How letters are written',
	help: 'Usually it is seen from the file. Choose another one if æ, ø, å, ä, ö or ü look wrong.',
	kind: 'choice',
	choices: [
		{ value: 'auto', label: 'See it from the file, UTF-8 in a new one' },
		{ value: 'utf-8', label: 'UTF-8' },
		{ value: 'windows-1252', label: 'Windows-1252 or Latin-1, from older programs' },
		{ value: 'utf-16le', label: 'UTF-16, “Unicode text” of a spreadsheet' },
		{ value: 'utf-16be', label: 'UTF-16, the other way round' }
	],
	default: 'auto'
} as const satisfies SettingField;
