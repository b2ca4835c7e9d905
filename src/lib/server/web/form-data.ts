/** The text fields of a posted form, by name; a file counts as nothing. */
export const formFields = async (request: Request): Promise<Record<string, string>> => {
	const data = await request.formData();
	return Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
};

/** What was typed, to show again; passwords are typed anew. */
export const shownAgain = (
	fields: Readonly<Record<string, string>>,
	secrets: readonly string[]
): Record<string, string> => Object.fromEntries(Object.entries(fields).filter(([name]) => !secrets.includes(name)));
