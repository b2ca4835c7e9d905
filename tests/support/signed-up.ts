import { visitor } from './visitor.ts';

/** Somebody with an account who is signed in. */
export interface Person {
	/** The HTML of a page. */
	page(path: string): Promise<string>;
	/** Sends a form; answers with the HTML of the page that follows. */
	send(path: string, fields: Record<string, string>): Promise<string>;
}

/** Makes an account and stays signed in. */
export const signedUp = async (
	address: string,
	email = 'kari@nordbakeriet.example',
	business = 'Nordbakeriet'
): Promise<Person> => {
	const browser = visitor(address);
	const form = { business, name: 'Kari Nordmann', email, password: 'warm bread at dawn' };
	const made = await browser.post('/sign-up', form);
	if (made.status !== 303) throw new Error(`No account was made: ${made.status} ${await made.text()}`);
	return {
		page: async (path) => (await browser.get(path)).text(),
		send: async (path, fields) => (await browser.post(path, fields)).text()
	};
};
