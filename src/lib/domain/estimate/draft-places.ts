/** Where in a draft an answer stands; also the name of its field on the page. */
export const place = {
	own: (field: string): string => `own.${field}`,
	wage: (roleId: string): string => `role.${roleId}.wage`,
	rate: (currency: string): string => `rate.${currency}`,
	level: (name: string, field: string): string => `level.${name}.${field}`,
	volume: (eventId: string): string => `event.${eventId}.volume`,
	handover: (handoverId: string, field: string): string => `handover.${handoverId}.${field}`
};
