import type { FullAutoFill, HTMLInputAttributes } from 'svelte/elements';

export type FieldKind = 'text' | 'email' | 'password' | 'number' | 'url' | 'long-text' | 'choice' | 'yes-no' | 'json';
export type FieldValue = string | number | boolean | null;

export interface FieldProps {
	/** The name under which the form posts it. */
	name: string;
	label: string;
	kind?: FieldKind;
	/** Bindable. A number where what was typed is one, else the text as typed; null where nothing was typed. */
	value?: FieldValue;
	help?: string;
	error?: string;
	required?: boolean;
	choices?: readonly { value: string; label: string }[];
	placeholder?: string;
	autocomplete?: FullAutoFill;
	inputmode?: HTMLInputAttributes['inputmode'];
	/** What the number counts: "minutes". */
	suffix?: string;
	width?: 'short' | 'medium' | 'full';
	oninput?: (event: Event) => void;
}

/** What the parts of a field share. */
export interface InputProps {
	id: string;
	name: string;
	describedBy: string | undefined;
	invalid: boolean;
	required: boolean;
	oninput: ((event: Event) => void) | undefined;
}

export const widths = { short: 'w-36', medium: 'w-80', full: 'w-full' } as const;
