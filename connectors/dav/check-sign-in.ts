import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import type { CollectionKind } from './collection.ts';
import { writableCollections } from './writable-collections.ts';

/** Whether the server lets us in and there is something to write to. */
export const checkSignIn = (context: Context, kind: CollectionKind): Promise<SignIn> =>
	signInAnswer(async () => {
		const found = await writableCollections(context, kind);
		return `Signed in. Found: ${found.map(({ name }) => name).join(', ')}.`;
	});
