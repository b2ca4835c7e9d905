/** What programs call the addresses that nobody reads, without the marks between the words. */
const NOBODY =
	/^(?:noreply|donotreply|dontreply|noresponse|ikkesvare?|svarikke|svarejikke|intesvara?|svarainte|svaraej|nichtantworten|keineantwort)|^(?:mailerdaemon|bounces?)$/;

/** Whether nobody reads what is sent to this address; a mail to it comes back, or starts an endless exchange. */
export const isNobody = (address: string): boolean => {
	const [name = ''] = address.toLowerCase().split(/[+=@]/);
	return NOBODY.test(name.replace(/[-_.]/g, ''));
};
