import type { TargetField } from '#lib/domain/mapping/field.ts';
import type { Sum, VatSide } from '#lib/domain/mapping/vat-sides.ts';

export type Settings = Readonly<Record<string, string | number | boolean>>;

/** One field of a record, as the mapping page shows it. */
export interface RecordField extends TargetField {
	readonly help?: string;
	/** Of a sum that is read: whether VAT is in it, and which field of the record has it the other way. */
	readonly vat?: Sum;
	/** Of a sum that is written: the option of the action whose choice says whether VAT is to be in it. */
	readonly vatBy?: string;
}

export interface Choice {
	readonly value: string;
	readonly label: string;
	/** Which sums the fields are to be given whose `vatBy` is this option. */
	readonly vat?: VatSide;
}

/** One question that the set-up asks about a system or about an action. */
export interface SettingField {
	readonly name: string;
	readonly label: string;
	/** One or two sentences for a person who is not a developer: what it is and where it is found. */
	readonly help: string;
	/** `json`: written as text on a page and as it is in a file; kept as text, and judged by the connector. */
	readonly kind: 'text' | 'long-text' | 'url' | 'email' | 'password' | 'number' | 'choice' | 'yes-no' | 'json';
	readonly required?: boolean;
	/** Sealed at rest, never shown again, never in a log or an export. */
	readonly secret?: boolean;
	readonly default?: string | number | boolean;
	readonly choices?: readonly Choice[];
	/** The choices come from the system itself, by the half's `choices`; leaving it empty takes the first. */
	readonly live?: boolean;
	readonly placeholder?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	/** Right as it is for nearly everybody, and folded away: another address of a vendor, for a test account. */
	readonly advanced?: true;
}

/**
 * Sign-in on the system's own page, where a person agrees (OAuth 2, authorisation code with PKCE, RFC 6749 and 7636).
 * The system's settings hold `clientId`, its secrets `clientSecret`: the business registers its own app at the vendor.
 */
export interface Grant {
	/** Names of settings that hold the two addresses, with the vendor's as their defaults. */
	readonly authorizeUrl: string;
	readonly tokenUrl: string;
	/** The fewest that are enough; a setting called `scope` takes their place. */
	readonly scopes: readonly string[];
	/** What the vendor wants in the address of its page besides. */
	readonly parameters?: Readonly<Record<string, string>>;
	/** Days after which the vendor forgets an agreement that is not used. */
	readonly keepsDays?: number;
	/** How the app names itself when it asks for tokens; `basic` when absent. */
	readonly clientIn?: 'basic' | 'body';
	/** Only where a setting has this value; otherwise the secrets alone sign in. */
	readonly when?: { readonly setting: string; readonly is: string };
	readonly withdrawal: Withdrawal;
}

/** How a vendor is told that we no longer need what a person has agreed to (RFC 7009). */
export interface Withdrawal {
	/** A path at the address that gives tokens; `discovered` where the vendor says it itself (OpenID Connect Discovery). */
	readonly at: 'discovered' | `/${string}`;
	/** It ends whatever else the same person has agreed to with the same app. */
	readonly endsAll?: true;
	/** Where a person does it: "in Xero under Settings, Connected apps". */
	readonly byHand: string;
}

export interface StreamManifest {
	readonly label: string;
	/** What one record is called, and many: "form entry", "form entries". */
	readonly record: { readonly one: string; readonly many: string };
	/** `pushed`: the system sends to us and the inbox holds it; `polled`: the engine asks on a schedule. */
	readonly arrival: 'pushed' | 'polled';
	/**
	 * The system can tell us at once that something has happened (a webhook). It only wakes us: what is carried is what is
	 * read then, so a message that is lost, repeated or made up does no harm.
	 */
	readonly wakes?: { readonly help: string };
	/** Fields that are always there. What a stream's samples show besides is offered too. */
	readonly fields: readonly RecordField[];
}

export interface ActionManifest {
	readonly label: string;
	/** What one result is called, and many: "contact", "contacts". */
	readonly record: { readonly one: string; readonly many: string };
	readonly fields: readonly RecordField[];
	/** Fields of any other name are taken too. */
	readonly open?: true;
	/** Questions about this action alone (which address book, due in how many days). */
	readonly options: readonly SettingField[];
	/**
	 * What makes a repeated write harmless.
	 * `key`: the system itself knows our key again, so the same write may simply be sent once more.
	 * `look-up`: the engine asks `lookUp` before it writes again.
	 * `neither`: nobody can tell, so a doubt is shown to a person.
	 */
	readonly once: 'key' | 'look-up' | 'neither';
	/** With `look-up`: the system is sent our key as well, so a look-up that comes too early does no harm. */
	readonly keyToo?: true;
	/** Whether what was stored can be read back and compared field by field. */
	readonly readsBack: boolean;
	/** `false`: what was made cannot be changed; a record that changes at the source later is left alone, and counted. */
	readonly updates?: false;
	/**
	 * Why no test record is sent every week although it could be taken away again, as a sentence for a person: somebody is
	 * told of it, or something of it stays. Without it one is offered where `remove` and `readBack` are there.
	 */
	readonly noParcel?: string;
}

/** The browser-safe facts of a connector: everything that the set-up draws. */
export interface Manifest {
	readonly id: string;
	/** As a person calls it: "Address book (CardDAV)". */
	readonly name: string;
	/** One sentence: what it is and who has one. */
	readonly summary: string;
	/** Which categories of the catalogue's systems it can stand for. */
	readonly categories: readonly string[];
	/** For trying the set-up without any account; shown as practice everywhere. */
	readonly practice?: true;
	/** Its streams and actions stand in the settings of each system, by a {@link Description}; here are none. */
	readonly described?: true;
	readonly settings: readonly SettingField[];
	/** Where a person signs in on the system's own page. */
	readonly grant?: Grant;
	readonly streams: Readonly<Record<string, StreamManifest>>;
	readonly actions: Readonly<Record<string, ActionManifest>>;
}

/** What a system is, as far as connectors need to know it. */
export interface SystemFacts {
	/** The connector's id. */
	readonly connector: string;
	readonly settings: Settings;
}

/** For a connector whose streams and actions stand in the settings of each system. Browser-safe and pure. */
export interface Description {
	/** One sentence for each setting that cannot be used, by its name; empty where all can. */
	problems(settings: Settings): Readonly<Record<string, string>>;
	/** What a system with these settings can do; nothing where they cannot be used. */
	parts(settings: Settings): Pick<Manifest, 'streams' | 'actions'>;
}
