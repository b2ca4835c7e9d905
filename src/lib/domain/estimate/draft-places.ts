/** Where in a draft an answer stands; also the name of its field on the page. */
export const place = {
	own: (field: string): string => `own.${field}`,
	wage: (roleId: string): string => `role.${roleId}.wage`,
	volume: (eventId: string): string => `event.${eventId}.volume`,
	handover: (handoverId: string, field: string): string => `handover.${handoverId}.${field}`
};
