import { error, fail } from '@sveltejs/kit';
import { ConnectorError } from '#connectors/connector-error.ts';
import { TooManyAttempts } from '../accounts/sign-in-limits.ts';
import { NotHere } from '../connections/mine.ts';
import { Mistake } from '../mistake.ts';

/** What a page shows above a form that could not be taken: sentences by field, and what was typed. */
export interface Failed {
	readonly say: string;
	readonly errors: Record<string, string>;
	readonly typed: Record<string, string>;
}

/** The page's answer where one thing is wrong, with everything typed kept. */
export const refuse = (status: number, field: string, say: string, typed: Record<string, string>) =>
	fail<Failed>(status, { say, errors: { [field]: say }, typed });

/** Turns what a verb throws into the page's answer with everything typed kept; anything unforeseen goes on up. */
export const asFailure = (failure: unknown, typed: Record<string, string> = {}) => {
	if (failure instanceof NotHere) error(404, failure.message);
	if (failure instanceof TooManyAttempts) {
		return fail<Failed>(429, { say: failure.message, errors: { form: failure.message }, typed });
	}
	if (failure instanceof Mistake) {
		const errors = Object.keys(failure.fields).length > 0 ? { ...failure.fields } : { form: failure.message };
		return fail<Failed>(422, { say: failure.message, errors, typed });
	}
	if (failure instanceof ConnectorError) {
		return fail<Failed>(422, { say: failure.say, errors: { form: failure.say }, typed });
	}
	throw failure;
};

/** Does a verb for a page that only loads: what is not there is a 404. */
export const orNotFound = async <T>(work: Promise<T>): Promise<T> => {
	try {
		return await work;
	} catch (failure) {
		if (failure instanceof NotHere) error(404, failure.message);
		throw failure;
	}
};
