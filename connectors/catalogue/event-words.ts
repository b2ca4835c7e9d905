/** `invoice.create` taken apart. */
export interface Operation {
	readonly object: string;
	readonly verb: string;
}

export const operationOf = (text: string): Operation => {
	const [object = '', verb = ''] = text.split('.');
	return { object, verb };
};

// Systems file the same person under different words: Xero's contact is the shop's customer.
const SAME: readonly (readonly string[])[] = [
	['customer', 'contact', 'lead', 'subscriber', 'company'],
	['booking', 'calendar_event', 'event'],
	['bill', 'expense'],
	['email', 'message']
];

// What happens later serves as well, what happens earlier does not: a new order is not yet a paid one.
const SERVES: Readonly<Record<string, readonly string[]>> = {
	created: ['created', 'paid', 'completed'],
	paid: ['paid', 'completed', 'updated'],
	completed: ['completed', 'updated'],
	updated: ['updated'],
	cancelled: ['cancelled', 'updated'],
	upsert: ['upsert', 'create']
};

/** Words that may stand for the same thing in another system, the word itself first. */
export const alikeObjects = (object: string): string[] => [
	object,
	...SAME.filter((words) => words.includes(object)).flatMap((words) => words.filter((word) => word !== object))
];

const serves = (given: string, wanted: string): boolean => {
	const have = operationOf(given);
	const want = operationOf(wanted);
	const verbs = SERVES[want.verb] ?? [want.verb, 'upsert'];
	return alikeObjects(want.object).includes(have.object) && verbs.includes(have.verb);
};

/** Of what a tool knows, what can stand for the event or action that is wanted; the nearest word first. */
export const fitting = (known: readonly string[] | undefined, wanted: string): string[] =>
	(known ?? [])
		.filter((word) => serves(word, wanted))
		.sort((one, other) => Number(other === wanted) - Number(one === wanted));
