/** A label and what stands beside or below it. */
export interface Labelled {
	readonly label: string;
	readonly value: string;
}

/** One line of a mail's body, with what its layout tells about it. */
export interface Line {
	readonly text: string;
	/** It begins with a bold name and goes on with this; whether that is a field is decided from the whole mail. */
	readonly bold?: Labelled & { readonly colon: boolean };
	/** A whole field, known from a table or a definition list. */
	readonly field?: Labelled;
}

export const textLines = (text: string): Line[] => text.split(/\r\n|\r|\n/).map((line) => ({ text: line }));
