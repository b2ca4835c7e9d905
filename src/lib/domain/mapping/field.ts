export type FieldKind =
	'text' | 'long-text' | 'email' | 'phone' | 'url' | 'number' | 'money' | 'date' | 'date-time' | 'yes-no' | 'list';

/** A field of the destination, as far as mapping needs to know it. */
export interface TargetField {
	readonly name: string;
	readonly label: string;
	readonly kind: FieldKind;
	readonly required?: boolean;
	/** Other names that forms and systems give to this field, in any language; the suggestions use them. */
	readonly alsoCalled?: readonly string[];
	/** What is filled in when a person has said nothing: a template such as `Call {name}`. */
	readonly suggestion?: string;
	/** Another field of the destination that takes this one's place wherever it is filled. */
	readonly unless?: string;
}
