import { defineDestination } from '../contract.ts';
import { checkSignIn } from '../dav/check-sign-in.ts';
import { readStored } from '../dav/read-stored.ts';
import { removeStored } from '../dav/remove-stored.ts';
import { choicesOf } from '../dav/writable-collections.ts';
import { addressBooks } from './address-books.ts';
import { contactIn } from './contact-card.ts';
import manifest from './manifest.ts';
import { isContactThere, writeContact } from './write-contact.ts';

export default defineDestination(manifest, {
	check: (context) => checkSignIn(context, addressBooks),
	actions: {
		contact: {
			write: writeContact,
			isThere: isContactThere,
			readBack: async (context, { id }) => contactIn(await readStored(context, addressBooks, id)),
			remove: (context, { id }) => removeStored(context, addressBooks, id),
			choices: { addressBook: (context) => choicesOf(context, addressBooks) }
		}
	}
});
