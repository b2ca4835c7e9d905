import type { ActionManifest, Manifest, SettingField, StreamManifest } from '../contract.ts';
import good from './manifest.ts';

const contact: ActionManifest = good.actions.contact;
const orders: StreamManifest = good.streams.orders;
const [server] = good.settings;

const setting = (change: Partial<SettingField>): Manifest => ({ ...good, settings: [{ ...server, ...change }] });
const action = (change: Partial<ActionManifest>): Manifest => ({
	...good,
	actions: { contact: { ...contact, ...change } }
});
const stream = (change: Partial<StreamManifest>): Manifest => ({
	...good,
	streams: { orders: { ...orders, ...change } }
});
const asks = (change: Partial<SettingField>): Manifest =>
	setting({ choices: undefined, default: undefined, ...change });

/** Ways to break each promise of a manifest, by the promise. */
export const spoiledManifests: Readonly<Record<string, Readonly<Record<string, Manifest>>>> = {
	'its id is in lower case and is the name of its folder': {
		'capitals in the id': { ...good, id: 'Hostile' },
		'the id of no folder': { ...good, id: 'friendly' }
	},
	'it is plain JSON, so that a page can draw it': { 'a hole in it': setting({ placeholder: undefined }) },
	'it has something to read or something to do, for systems of the catalogue': {
		'nothing to do': { ...good, streams: {}, actions: {} },
		'no categories': { ...good, categories: [] }
	},
	'its labels, its help and its record names are written for a person': {
		'a summary that is no sentence': { ...good, summary: 'hostile' },
		'a label in lower case': setting({ label: 'server' }),
		'help that is no sentence': setting({ help: 'URL' }),
		'a choice without a label': setting({ choices: [{ value: 'here', label: '' }] }),
		'a stream without a label': stream({ label: '' }),
		'records without a name': stream({ record: { one: '', many: '' } }),
		'a field with a full stop': stream({ fields: [{ name: 'customer', label: 'Customer.', kind: 'text' }] }),
		'a field with half a sentence': action({ fields: [{ name: 'name', label: 'Name', kind: 'text', help: 'name' }] })
	},
	'no two settings, options or fields of one thing share a name': {
		settings: { ...good, settings: [server, server] },
		fields: stream({ fields: [...orders.fields, ...orders.fields] }),
		options: action({ options: [...contact.options, ...contact.options] }),
		'no name': asks({ name: '', kind: 'text' })
	},
	'what is secret is asked as a password of the system, and has no default': {
		'a password that is no secret': asks({ kind: 'password' }),
		'a secret in plain sight': asks({ kind: 'text', secret: true }),
		'a secret with a default': asks({ kind: 'password', secret: true, default: 'admin' }),
		'a secret of an action': action({ options: [{ ...server, kind: 'password', choices: [], secret: true }] })
	},
	'a choice has its choices or takes them from the system, and nothing else has any': {
		'nothing to choose': asks({ kind: 'choice' }),
		'the same twice': setting({ choices: [...server.choices, ...server.choices] }),
		'a text with choices': setting({ kind: 'text' }),
		'a setting that nobody can fill': asks({ live: true })
	},
	'a default is an answer to its own question': {
		'none of the choices': setting({ default: 'elsewhere' }),
		'a word for a number': asks({ kind: 'number', default: 'three' }),
		'too small': asks({ kind: 'number', default: 1, minimum: 2 }),
		'too large': asks({ kind: 'number', default: 9, maximum: 8 }),
		'yes in a word': asks({ kind: 'yes-no', default: 'yes' })
	},
	'a practice connector says so in its name and in every label of what it does': {
		'not in its name': { ...good, practice: true },
		'not in its labels': { ...good, name: 'Practice shop', practice: true }
	}
};
