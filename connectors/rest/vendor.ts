import type { Value } from '../contract.ts';
import type { Api } from '../http-json/api-settings.ts';
import type { SignIn } from '../http-json/sign-in.ts';

/** What a vendor's answer complains of. */
export interface Complaint {
	/** The name of one of our fields, where the complaint is about one. */
	readonly field?: string;
	/** In the vendor's own words. */
	readonly say?: string;
}

/** A vendor whose JSON API we know. Its address is the setting `baseUrl`. */
export interface Vendor {
	/** As a person calls it: "Xero". */
	readonly name: string;
	/** Sent along with every call, such as the version of the API. */
	readonly headers?: Readonly<Record<string, string>>;
	readonly signIn: SignIn;
	/** Reads a refusal better than the usual places do; null where it has no more to say. */
	readonly complaint?: (json: Value) => Complaint | null;
}

export const apiOf = ({ name, headers = {}, signIn }: Vendor): Api => ({
	name,
	headers,
	signIn,
	streams: {},
	actions: {}
});
