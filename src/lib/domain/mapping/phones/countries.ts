/** How a country writes its telephone numbers (ITU-T E.164 and the national numbering plans). */
export interface PhonePlan {
	readonly code: string;
	/** What stands before a number inside the country and is left out from abroad. */
	readonly trunk: string;
	/** Digits without code and trunk prefix, fewest and most. */
	readonly digits: readonly [fewest: number, most: number];
	/** What one dials to call abroad. */
	readonly abroad: string;
}

const plan = (code: string, trunk: string, fewest: number, most: number, abroad = '00'): PhonePlan => ({
	code,
	trunk,
	digits: [fewest, most],
	abroad
});

export const PHONE_PLANS = {
	AT: plan('43', '0', 4, 13),
	AU: plan('61', '0', 9, 9, '0011'),
	BE: plan('32', '0', 8, 9),
	CA: plan('1', '1', 10, 10, '011'),
	CH: plan('41', '0', 9, 9),
	CZ: plan('420', '', 9, 9),
	DE: plan('49', '0', 5, 13),
	DK: plan('45', '', 8, 8),
	EE: plan('372', '', 7, 8),
	ES: plan('34', '', 9, 9),
	FI: plan('358', '0', 5, 12),
	FO: plan('298', '', 6, 6),
	FR: plan('33', '0', 9, 9),
	GB: plan('44', '0', 7, 10),
	GR: plan('30', '', 10, 10),
	HU: plan('36', '06', 8, 9),
	IE: plan('353', '0', 7, 9),
	IS: plan('354', '', 7, 9),
	// Italian numbers keep their 0 from abroad.
	IT: plan('39', '', 6, 11),
	LT: plan('370', '0', 8, 8),
	LU: plan('352', '', 4, 11),
	LV: plan('371', '', 8, 8),
	NL: plan('31', '0', 9, 9),
	NO: plan('47', '', 8, 8),
	NZ: plan('64', '0', 8, 10),
	PL: plan('48', '', 9, 9),
	PT: plan('351', '', 9, 9),
	SE: plan('46', '0', 7, 9),
	SK: plan('421', '0', 9, 9),
	US: plan('1', '1', 10, 10, '011')
} as const satisfies Readonly<Record<string, PhonePlan>>;

export type PhoneCountry = keyof typeof PHONE_PLANS;

export const PHONE_COUNTRIES = Object.keys(PHONE_PLANS) as PhoneCountry[];
