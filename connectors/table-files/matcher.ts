/** Whether a file name fits a pattern in which a star stands for anything, in capitals or not. */
export function matcher(pattern: string): (name: string) => boolean {
	const pieces = pattern.split('*').map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
	const expression = new RegExp(`^${pieces.join('.*')}$`, 'iu');
	return (name) => expression.test(name);
}
