/** What has just been done, to one record or to many. */
export const sayDone = (done: 'sent' | 'typed' | 'arrived', count: number): string => {
	const records = count === 1 ? 'One record' : `${count} records`;
	return {
		sent: `${records} will be sent again in a moment, or as soon as the connection is on.`,
		typed: `${records} ${count === 1 ? 'is' : 'are'} ticked off as typed by hand, and will not be sent.`,
		arrived: `${records} ${count === 1 ? 'is' : 'are'} noted as arrived.`
	}[done];
};
