/** Something a person asked for that cannot be done as asked; the message is the sentence they read. */
export class Mistake extends Error {
	override readonly name = 'Mistake';
	/** Sentences by field, where the mistake is in a form or a file. */
	readonly fields: Readonly<Record<string, string>>;

	constructor(say: string, fields: Readonly<Record<string, string>> = {}) {
		super(say);
		this.fields = fields;
	}
}
