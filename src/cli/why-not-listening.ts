/** Why the pages cannot be served on this port and address, in words for a person. */
export const whyNotListening = ({ code, message }: NodeJS.ErrnoException, port: number): string => {
	if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Set PORT to another number.`;
	if (code === 'EACCES') return `This account may not use port ${port}. Set PORT to a number from 1024 on.`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
		return 'HOST should be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.';
	}
	return message;
};
